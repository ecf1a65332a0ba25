import { Agent, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

/** Something thrown at `POST /api/events`, and what must come of it. */
export type Shot = {
  kind: string;
  body: string | Buffer;
  headers: Record<string, string | undefined>; // over the usual ones; undefined takes one away
  expects: number[]; // statuses the contract allows; empty when the connection is torn before an answer
  events: { id: string; kind: string }[]; // those that may be stored, as they stand in the batch
  isSound: boolean; // none of the events may be refused
};

export type Answer = { status: number; text: string };

const PATIENCE_MILLISECONDS = 30_000;
const TORN_AFTER_MILLISECONDS = 20;

/** Sends bytes as they are over kept-alive connections, headers included. */
export class Gun {
  readonly #agent: Agent;
  readonly #url: URL;

  constructor(baseUrl: string, connections: number) {
    this.#url = new URL("/api/events", baseUrl);
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  /** The answer, or null when the connection broke before there was one. */
  fire({ body, headers, expects }: Shot, cookie: string): Promise<Answer | null> {
    const usual = {
      "content-type": "application/json",
      "content-length": String(Buffer.byteLength(body)),
      origin: this.#url.origin,
      cookie,
    };
    const given = Object.entries({ ...usual, ...headers });
    const kept = Object.fromEntries(given.filter(([, value]) => value !== undefined));
    return new Promise((resolve) => {
      const options = { method: "POST", agent: this.#agent, headers: kept };
      const sent = request(this.#url, options, (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk) => chunks.push(chunk));
        answer.once("error", () => resolve(null));
        answer.once("end", () =>
          resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString() }),
        );
      });
      sent.setTimeout(PATIENCE_MILLISECONDS, () => sent.destroy());
      sent.once("error", () => resolve(null));
      if (expects.length > 0) sent.end(body);
      else tear(sent, body);
    });
  }

  close() {
    this.#agent.destroy();
  }
}

/** Promises more than it sends, then hangs up. */
async function tear(sent: ReturnType<typeof request>, body: string | Buffer) {
  sent.write(body.slice(0, body.length / 2));
  await sleep(TORN_AFTER_MILLISECONDS);
  sent.destroy(new Error("torn"));
}
