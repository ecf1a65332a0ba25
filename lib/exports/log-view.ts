import pg from "pg";
import type Cursor from "pg-cursor";
import { env } from "@/lib/env";

/**
 * The log as it was at one moment, on connections of its own: one for the cursor that is being read, and,
 * once somebody asks, a second for questions meanwhile, which sees exactly the same.
 */
export class LogView {
  readonly client = connection();
  #side: Promise<pg.Client> | undefined;
  #name = "";

  async begin() {
    await this.client.connect();
    await this.client.query("begin isolation level repeatable read, read only");
    await this.client.query("set local enable_sort = off"); // follow an index rather than sort a large log first
    const { rows } = await this.client.query("select pg_export_snapshot() as name");
    this.#name = rows[0].name; // asked for now: later a cursor holds the connection
  }

  open(cursor: Cursor) {
    return this.client.query(cursor);
  }

  async ask<Answer extends object>(text: string, values: unknown[]): Promise<Answer[]> {
    this.#side ??= this.#openSide();
    const { rows } = await (await this.#side).query<Answer>(text, values);
    return rows;
  }

  onceEnded(act: () => void) {
    this.client.once("end", act);
  }

  async end() {
    const side = await this.#side?.catch(() => undefined);
    await Promise.all([this.client, side].map((client) => client?.end().catch(() => undefined)));
  }

  async #openSide() {
    const side = connection();
    await side.connect();
    await side.query("begin isolation level repeatable read, read only");
    await side.query(`set transaction snapshot '${this.#name}'`);
    return side;
  }
}

function connection() {
  const client = new pg.Client({
    connectionString: env().DATABASE_URL,
    connectionTimeoutMillis: 5_000,
    idle_in_transaction_session_timeout: 600_000, // a reader that stopped reading holds it no longer
  });
  client.on("error", () => undefined); // whoever reads hears of it from the query
  return client;
}
