import pg from "pg";
import type { Figure } from "@/scripts/bench/figure";
import { none } from "./weather";

/** What the server acknowledged, to be held against what the database has. */
export class Ledger {
  readonly #acknowledged = new Map<string, string>(); // "viewer id" → kind
  readonly #since = new Date();

  acknowledge(viewer: string, event: { id: string; kind: string }) {
    this.#acknowledged.set(`${viewer} ${event.id}`, event.kind);
  }

  get size() {
    return this.#acknowledged.size;
  }

  /** Everything acknowledged must be there as it was sent, once, and nothing else since the ledger was opened. */
  async compare(databaseUrl: string): Promise<Figure[]> {
    const stored = await this.#readStored(databaseUrl);
    const copies = new Map<string, number>();
    let altered = 0;
    for (const { viewer, id, kind } of stored) {
      const key = `${viewer} ${id}`;
      copies.set(key, (copies.get(key) ?? 0) + 1);
      const sent = this.#acknowledged.get(key);
      if (sent !== undefined && sent !== kind) altered += 1;
    }
    const keys = [...this.#acknowledged.keys()];
    return [
      { name: "events acknowledged", value: keys.length, unit: "" },
      none("acknowledged, not in the database", keys.filter((key) => !copies.has(key)).length),
      none("in the database twice", [...copies.values()].filter((count) => count > 1).length),
      none("stored other than sent", altered),
      none(
        "in the database, never acknowledged",
        [...copies.keys()].filter((key) => !this.#acknowledged.has(key)).length,
      ),
    ];
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
