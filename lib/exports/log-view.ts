import pg from "pg";
import type Cursor from "pg-cursor";
import { env } from "@/lib/env";

const OVER = "The export was cut off.";

/**
 * The log as it was at one moment, on connections of its own: one for the cursor that is being read, and,
 * once somebody asks, a second for questions meanwhile, which sees exactly the same.
 */
export class LogView {
  readonly client = connection();
  #side: Promise<pg.Client> | undefined;
  #lastAnswer: Promise<unknown> = Promise.resolve();
  #apart = new Set<pg.Client>();
  #name = "";
  #isOver = false;
  #giveUp: ((error: Error) => void) | undefined;

  async begin() {
    await this.client.connect();
    await this.client.query("begin isolation level repeatable read, read only");
    const { rows } = await this.client.query("select pg_export_snapshot() as name");
    this.#name = rows[0].name; // asked for now: later a cursor holds the connection
  }

  /** Reads a cursor to its end; whoever waits for rows hears of it when the view is closed meanwhile. */
  async *read<Row>(
    cursor: Cursor<Row>,
    { batchRows, maySort }: { batchRows: number; maySort: boolean },
  ): AsyncGenerator<Row[]> {
    if (this.#isOver) throw new Error(OVER);
    await this.client.query(`set local enable_sort = ${maySort ? "on" : "off"}`);
    const reading = this.client.query(cursor);
    try {
      for (;;) {
        const batch = await this.#untilOver(reading.read(batchRows));
        if (batch.length === 0) return;
        yield batch;
      }
    } finally {
      if (!this.#isOver) await reading.close().catch(() => undefined);
    }
  }

  /** Questions take turns: a connection answers one at a time. */
  ask<Answer extends object>(text: string, values: unknown[]): Promise<Answer[]> {
    const answer = this.#lastAnswer.then(async () => {
      this.#side ??= this.#openSide();
      return (await (await this.#side).query<Answer>(text, values)).rows;
    });
    this.#lastAnswer = answer.catch(() => undefined);
    return answer;
  }

  /** The same on a connection for this question alone, so that a slow one keeps nobody waiting. */
  async askApart<Answer extends object>(text: string, values: unknown[]): Promise<Answer[]> {
    const apart = await this.#openSide();
    this.#apart.add(apart);
    try {
      return (await apart.query<Answer>(text, values)).rows;
    } finally {
      this.#apart.delete(apart);
      await apart.end().catch(() => undefined);
    }
  }

  onceEnded(act: () => void) {
    this.client.once("end", act);
  }

  async end() {
    this.#isOver = true;
    this.#giveUp?.(new Error(OVER));
    const side = await this.#side?.catch(() => undefined);
    await Promise.all(
      [this.client, side, ...this.#apart].map((client) => client?.end().catch(() => undefined)),
    );
  }

  /** Not a race against one long promise: that would keep every batch until the end. */
  #untilOver<Value>(waitedFor: Promise<Value>): Promise<Value> {
    return new Promise((resolve, reject) => {
      this.#giveUp = reject;
      waitedFor.then(resolve, reject);
    });
  }

  async #openSide() {
    if (this.#isOver) throw new Error(OVER);
    const side = connection();
    try {
      await side.connect();
      await side.query("begin isolation level repeatable read, read only");
      await side.query(`set transaction snapshot '${this.#name}'`);
      return side;
    } catch (error) {
      await side.end().catch(() => undefined);
      throw error;
    }
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
