import pg from "pg";
import type { Figure } from "@/scripts/bench/figure";
import { none } from "./weather";

type Sent = { id: string; kind: string };
type Fate = { kind: string; answer: "none" | "acknowledged" | "rejected" };

/** The history of what was sent and answered, to be held against what the database has. */
export class Ledger {
  readonly #fates = new Map<string, Fate>(); // by "viewer id"
  readonly #since = new Date();

  /** Notes an event before it is sent; asking again for what has an answer changes nothing. */
  send(viewer: string, { id, kind }: Sent) {
    const key = `${viewer} ${id}`;
    if (!this.#fates.has(key)) this.#fates.set(key, { kind, answer: "none" });
  }

  acknowledge(viewer: string, { id, kind }: Sent) {
    this.#fates.set(`${viewer} ${id}`, { kind, answer: "acknowledged" });
  }

  reject(viewer: string, { id, kind }: Sent) {
    this.#fates.set(`${viewer} ${id}`, { kind, answer: "rejected" });
  }

  /** How many events were acknowledged. */
  get size() {
    return this.#keysOf("acknowledged").length;
  }

  /** Everything sent must be there as it was sent, once, or be refused; and nothing else since the ledger was opened. */
  async compare(databaseUrl: string): Promise<Figure[]> {
    const stored = await this.#readStored(databaseUrl);
    const copies = new Map<string, number>();
    let altered = 0;
    for (const { viewer, id, kind } of stored) {
      const key = `${viewer} ${id}`;
      copies.set(key, (copies.get(key) ?? 0) + 1);
      const fate = this.#fates.get(key);
      if (fate !== undefined && fate.kind !== kind) altered += 1;
    }
    const acknowledged = this.#keysOf("acknowledged");
    const rejected = this.#keysOf("rejected");
    return [
      { name: "events acknowledged", value: acknowledged.length, unit: "" },
      { name: "events rejected", value: rejected.length, unit: "" },
      none("events nobody answered for", this.#keysOf("none").length),
      none("acknowledged, not in the database", acknowledged.filter((k) => !copies.has(k)).length),
      none("rejected, yet in the database", rejected.filter((key) => copies.has(key)).length),
      none("in the database twice", [...copies.values()].filter((count) => count > 1).length),
      none("stored other than sent", altered),
      none(
        "in the database, never acknowledged",
        [...copies.keys()].filter((key) => this.#fates.get(key)?.answer !== "acknowledged").length,
      ),
    ];
  }

  #keysOf(answer: Fate["answer"]) {
    return [...this.#fates].filter(([, fate]) => fate.answer === answer).map(([key]) => key);
  }

  async #readStored(databaseUrl: string) {
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    try {
      const { rows } = await client.query<{ viewer: string; id: string; kind: string }>(
        `select v.name as viewer, e.id, e.kind from event e join viewer v on v.id = e.viewer_id
         where e.received_at >= $1`,
        [this.#since],
      );
      return rows;
    } finally {
      await client.end();
    }
  }
}
