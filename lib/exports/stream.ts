import pg from "pg";
import Cursor from "pg-cursor";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import type { EventWeights } from "@/lib/events/kinds";
import { readWeights } from "@/lib/events/read";
import { datasets } from "@/lib/exports/catalogue";
import type { Cell, Dataset, DatasetName, Row, RowChoice } from "@/lib/exports/dataset";
import { type ExportedViewer, readExportedViewers } from "@/lib/exports/read";
import type { ExportChoice } from "@/lib/exports/schema";

const BATCH_ROWS = 1_000;
const MOST_AT_ONCE = 4; // each holds a connection and an old view of the log
const RETRY_SECONDS = 10;

let openSnapshots = 0;

/** One consistent view of the log for a whole export, on a connection of its own. */
export class Snapshot {
  #client: pg.Client;
  #viewers: Map<string, ExportedViewer>;
  #weights: EventWeights;
  #isClosed = false;
  readonly choice: ExportChoice;

  constructor(parts: {
    client: pg.Client;
    viewers: Map<string, ExportedViewer>;
    weights: EventWeights;
    choice: ExportChoice;
  }) {
    this.#client = parts.client;
    this.#viewers = parts.viewers;
    this.#weights = parts.weights;
    this.choice = parts.choice;
    parts.client.once("end", () => void this.close()); // also when the database gave up on a reader
  }

  /** For single questions inside the same view. */
  get client() {
    return this.#client;
  }

  /** Everyone covered, in an order that stays the same within the export. */
  get pseudonyms() {
    return [...this.#viewers.values()].map(({ pseudonym }) => pseudonym);
  }

  /** The rows of a dataset, some at a time; the next come only when these were taken. */
  async *rows(name: DatasetName): AsyncGenerator<Row[]> {
    const dataset = datasets[name];
    const raw = this.#read(dataset);
    const shaped = dataset.reshape?.(raw, { weights: this.#weights }) ?? raw;
    const hide = this.#hiders(dataset);
    for await (const batch of shaped) {
      for (const row of batch) for (const [index, cell] of hide) row[index] = cell(row[index]);
      yield batch;
    }
  }

  async close() {
    if (this.#isClosed) return;
    this.#isClosed = true;
    openSnapshots -= 1;
    await this.#client.end().catch(() => undefined);
  }

  async *#read(dataset: Dataset): AsyncGenerator<Row[]> {
    const { from, to, kinds } = this.choice;
    const choice: RowChoice = { viewerIds: [...this.#viewers.keys()], from, to, kinds };
    const { text, values } = dataset.query(choice);
    const cursor = this.#client.query(new Cursor<Row>(text, values, { rowMode: "array" }));
    try {
      for (;;) {
        const batch = await cursor.read(BATCH_ROWS);
        if (batch.length === 0) return;
        yield batch;
      }
    } finally {
      if (!this.#isClosed) await cursor.close().catch(() => undefined);
    }
  }

  /** The columns in which a stored viewer id stands, and what leaves in its place. */
  #hiders({ columns }: Dataset) {
    return columns.flatMap(({ type }, index): [number, (id: Cell) => Cell][] => {
      if (type === "viewer") return [[index, (id) => this.#viewer(id).pseudonym]];
      if (type === "origin") return [[index, (id) => this.#viewer(id).origin]];
      return [];
    });
  }

  #viewer(id: Cell) {
    const viewer = this.#viewers.get(String(id));
    if (!viewer) throw new Error("Expected only viewers of this export, but met another.");
    return viewer;
  }
}

export async function openSnapshot(choice: ExportChoice): Promise<Snapshot> {
  if (openSnapshots >= MOST_AT_ONCE) {
    const detail = `${MOST_AT_ONCE} exports are running; try again when one has finished.`;
    throw new AppError("tooMany", detail, RETRY_SECONDS);
  }
  openSnapshots += 1;
  const client = new pg.Client({
    connectionString: env().DATABASE_URL,
    connectionTimeoutMillis: 5_000,
    idle_in_transaction_session_timeout: 600_000, // a reader that stopped reading holds it no longer
  });
  client.on("error", () => undefined); // whoever reads hears of it from the query
  try {
    await client.connect();
    await client.query("begin isolation level repeatable read, read only");
    await client.query("set local enable_sort = off"); // follow an index rather than sort a large log first
    const viewers = await readExportedViewers(client, choice, env().MATINEE_SECRET);
    return new Snapshot({ client, viewers, weights: await readWeights(), choice });
  } catch (error) {
    openSnapshots -= 1;
    await client.end().catch(() => undefined);
    throw error;
  }
}
