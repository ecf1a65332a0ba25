import Cursor from "pg-cursor";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import type { EventWeights } from "@/lib/events/kinds";
import { readWeightVersions } from "@/lib/events/read";
import { datasets } from "@/lib/exports/catalogue";
import type { Dataset, DatasetName, Row, RowChoice } from "@/lib/exports/dataset";
import { LogView } from "@/lib/exports/log-view";
import {
  type ExportedViewer,
  isLogLarge,
  readExportedViewers,
  readPseudonymKey,
  readRareTitles,
  readSplitMoments,
  readUnknownTitles,
} from "@/lib/exports/read";
import type { ExportChoice } from "@/lib/exports/schema";
import { type Cut, type Part, partOf } from "@/lib/exports/split";
import { coversOf, type Veil } from "@/lib/exports/veil";

const BATCH_ROWS = 1_000;
const MOST_AT_ONCE = 4; // each holds connections and an old view of the log
const RETRY_SECONDS = 10;

let openSnapshots = 0;

type Parts = {
  view: LogView;
  choice: ExportChoice;
  viewers: Map<string, ExportedViewer>;
  weights: Required<EventWeights>;
  withheld: string[];
  veil: Veil;
  isLarge: boolean;
};

/** One consistent view of the log for a whole export, and what of it may leave how. */
export class Snapshot {
  #parts: Parts;
  #isClosed = false;
  #titleNumbers: Promise<Map<string, number>> | undefined;
  #cut: Promise<Cut> | undefined;
  readonly choice: ExportChoice;
  readonly weights: Required<EventWeights>; // those that preferences are folded under
  readonly isLarge: boolean; // files may be longer than an ordinary zip can tell
  rowsRead = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.choice = parts.choice;
    this.weights = parts.weights;
    this.isLarge = parts.isLarge;
    parts.view.onceEnded(() => void this.close()); // also when the database gave up on a reader
  }

  /** Everyone covered, in an order that only the pseudonyms decide. */
  get pseudonyms() {
    return [...this.#parts.viewers.values()].map(({ pseudonym }) => pseudonym);
  }

  /** How many titles were too rare to leave. */
  get withheldTitles() {
    return this.#parts.withheld.length;
  }

  /** A question beside the cursor, inside the same view. */
  ask<Answer extends object>(text: string, values: unknown[] = []) {
    return this.#parts.view.ask<Answer>(text, values);
  }

  /** The rows of a dataset, or of one part of the preferences; the next come only when these were taken. */
  async *rows(source: DatasetName | Dataset, part?: Part): AsyncGenerator<Row[]> {
    const dataset = typeof source === "string" ? datasets[source] : source;
    const raw = this.#read(dataset);
    const whole = dataset.reshape?.(raw, this.#context()) ?? raw;
    const places = { viewer: 0, lastAt: placeOf(dataset, "last_at") };
    const chosen = part ? partOf(whole, part, { cut: await this.cut(), places }) : whole;
    const covers = coversOf(dataset.columns, this.#parts.veil);
    for await (const batch of chosen) {
      for (const row of batch) for (const [index, cover] of covers) row[index] = cover(row[index]);
      yield batch;
    }
  }

  /** How many rows reading a dataset will read. */
  async count(source: DatasetName | Dataset): Promise<number> {
    const { query } = typeof source === "string" ? datasets[source] : source;
    const { count, values } = query(this.#rowChoice());
    const [{ rows }] = await this.#parts.view.askApart<{ rows: number }>(count, values);
    return rows;
  }

  /** Titles numbered from 1, for formats whose readers want numbers as ids. */
  titleNumbers() {
    this.#titleNumbers ??= this.ask<{ id: string }>("select id from title order by id").then(
      (titles) => {
        const mayLeave = new Set(this.choice.titles ?? titles.map(({ id }) => id));
        for (const id of this.#parts.withheld) mayLeave.delete(id);
        const ids = titles.map(({ id }) => id).filter((id) => mayLeave.has(id));
        return new Map(ids.map((id, index) => [id, index + 1]));
      },
    );
    return this.#titleNumbers;
  }

  /** Where the split cuts. */
  cut() {
    this.#cut ??= this.#findCut();
    return this.#cut;
  }

  async close() {
    if (this.#isClosed) return;
    this.#isClosed = true;
    openSnapshots -= 1;
    await this.#parts.view.end();
  }

  async #findCut(): Promise<Cut> {
    if (this.choice.split !== "temporal") return { split: "leave-last-out" };
    const { from, to, titles } = this.choice;
    const values = [[...this.#parts.viewers.keys()], from, to, titles, this.#parts.withheld];
    return { split: "temporal", ...(await readSplitMoments(this.#parts.view, values)) };
  }

  #context() {
    const { weights, withheld, view } = this.#parts;
    return { weights, withheld: new Set(withheld), ask: view.ask.bind(view) };
  }

  #rowChoice(): RowChoice {
    const { from, to, kinds, titles, times } = this.choice;
    const { viewers, withheld } = this.#parts;
    const viewerIds = [...viewers.keys()];
    return { viewerIds, from, to, kinds, titles, withheld, isCoarse: times !== "exact" };
  }

  async *#read(dataset: Dataset): AsyncGenerator<Row[]> {
    const { text, values, isByViewer = false } = dataset.query(this.#rowChoice());
    const cursor = new Cursor<Row>(text, values, { rowMode: "array" });
    const reading = { batchRows: BATCH_ROWS, maySort: isByViewer };
    for await (const batch of this.#parts.view.read(cursor, reading)) {
      this.rowsRead += batch.length;
      yield batch;
    }
  }
}

function placeOf({ columns }: Dataset, name: string) {
  return columns.findIndex((column) => column.name === name);
}

export async function openSnapshot(choice: ExportChoice): Promise<Snapshot> {
  if (openSnapshots >= MOST_AT_ONCE) {
    const detail = `${MOST_AT_ONCE} exports are running; try again when one has finished.`;
    throw new AppError("tooMany", detail, RETRY_SECONDS);
  }
  openSnapshots += 1;
  const view = new LogView();
  try {
    const weights = await weightsOf(choice);
    await requireKnownTitles(choice);
    await view.begin();
    const secret = env().MATINEE_SECRET;
    const viewers = await readExportedViewers(view.client, choice, secret);
    const withheld = await readRareTitles(view.client, choice, [...viewers.keys()]);
    const isKeyed = choice.project !== null || choice.times !== "exact"; // an event's id tells when it was made
    const idKey = isKeyed ? await readPseudonymKey(secret, choice.project) : null;
    const veil = { viewers, idKey, grain: choice.times };
    const isLarge = await isLogLarge(view.client);
    return new Snapshot({ view, choice, viewers, weights, withheld, veil, isLarge });
  } catch (error) {
    openSnapshots -= 1;
    await view.end();
    throw error;
  }
}

async function weightsOf({ weights }: ExportChoice): Promise<Required<EventWeights>> {
  const versions = await readWeightVersions();
  const chosen = versions.find(({ version }) => weights === null || version === weights);
  if (!chosen) throw new AppError("malformed", `weights: there is no version ${weights}.`);
  return chosen;
}

async function requireKnownTitles({ titles }: ExportChoice) {
  const [unknown] = titles ? await readUnknownTitles(titles) : [];
  if (unknown === undefined) return;
  throw new AppError("malformed", `titles: there is no title ${unknown}.`);
}
