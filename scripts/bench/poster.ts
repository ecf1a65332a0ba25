import { Agent, request } from "node:http";

/** Sends batches of events over kept-alive connections with as little work of its own as possible. */
export class Poster {
  #agent: Agent;
  #url: URL;
  #headers: Record<string, string>;

  constructor(baseUrl: string, connections: number, cookie: string) {
    this.#url = new URL("/api/events", baseUrl);
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections });
    this.#headers = {
      "content-type": "application/json",
      "sec-fetch-site": "same-origin",
      cookie,
    };
  }

  /** Anything but 202 is an error: a refused batch must not count as a fast one. */
  post(body: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const headers = { ...this.#headers, "content-length": Buffer.byteLength(body) };
      const sent = request(this.#url, { method: "POST", agent: this.#agent, headers }, (answer) => {
        answer.resume();
        answer.once("end", () => {
          if (answer.statusCode === 202) resolve();
          else reject(new Error(`POST /api/events answered ${answer.statusCode}.`));
        });
      });
      sent.on("error", (error: NodeJS.ErrnoException) => {
        // the server let an idle connection go in the moment we took it up again
        if (sent.reusedSocket && error.code === "ECONNRESET") resolve(this.post(body));
        else reject(error);
      });
      sent.end(body);
    });
  }

  close() {
    this.#agent.destroy();
  }
}
