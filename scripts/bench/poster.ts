import { Agent, type RequestOptions, request } from "node:http";

/** Sends requests over kept-alive connections with as little work of its own as possible. */
export class Poster {
  #agent: Agent;
  #url: URL;
  #headers: Record<string, string>;

  constructor(baseUrl: string, connections: number, cookie: string) {
    this.#url = new URL(baseUrl);
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections });
    this.#headers = { "sec-fetch-site": "same-origin", cookie };
  }

  /** Sends a batch of events. */
  post(body: string): Promise<void> {
    const headers = {
      ...this.#headers,
      "content-type": "application/json",
      "content-length": Buffer.byteLength(body),
    };
    return this.#ask({ path: "/api/events", method: "POST", headers }, 202, body);
  }

  /** Knocks at a door that does nothing but look who is there. */
  knock(): Promise<void> {
    return this.#ask({ path: "/api/gate", method: "GET", headers: this.#headers }, 204, "");
  }

  /** Any other answer is an error: a refused request must not count as a fast one. */
  #ask(options: RequestOptions, expected: number, body: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const sent = request(this.#url, { ...options, agent: this.#agent }, (answer) => {
        answer.resume();
        answer.once("end", () => {
          if (answer.statusCode === expected) resolve();
          else reject(new Error(`${options.path} answered ${answer.statusCode}.`));
        });
      });
      sent.on("error", (error: NodeJS.ErrnoException) => {
        // the server let an idle connection go in the moment we took it up again
        if (sent.reusedSocket && error.code === "ECONNRESET")
          resolve(this.#ask(options, expected, body));
        else reject(error);
      });
      sent.end(body);
    });
  }

  close() {
    this.#agent.destroy();
  }
}
