import { readWeights } from "@/lib/events/read";
import { LOG_START, type LogMark } from "@/lib/events/stream";
import { log } from "@/lib/log";
import { readPolicyInForce } from "@/lib/policies/read";
import type { ArrivingStates } from "@/lib/rankings/arriving-states";
import { circleInBulk } from "@/lib/rankings/bulk/circle-in-bulk";
import { type CircleModel, emptyModel, removeViewer } from "@/lib/rankings/circle-model";
import {
  type Followed,
  followElsewhere,
  followForecasts,
  followLibraries,
  followLog,
  takeUpCircle,
} from "@/lib/rankings/follow";
import { inSlices } from "@/lib/rankings/pauses";
import { type Circle, readCircle, readPastVersion } from "@/lib/rankings/read";
import { readSnapshot, type Terms } from "@/lib/rankings/snapshot";
import { readReach } from "@/lib/rankings/stream";
import { type Catalogue, readCatalogueNow, takeUpCatalogue } from "@/lib/rankings/titles-taken-up";
import { prepareHelperRows } from "@/lib/recommender/helper-rows";

const BULK_EVENTS = 50_000; // from so many on, a thread of its own folds the log faster than reading it event by event

const MOST_AWAITED = 1_000_000; // preferences, got ready for the first page within half a second; more are once others are served

const MOST_STATES = 2 ** 25; // bytes of states that a start waits for, read in a tenth of a second; of more, each is read when it is needed

const PAUSE_VIEWERS = 1_000;

/** What a model needs beside the log; it is read while a thread reads the file or folds the log. */
type Tables = { circle: Promise<Circle>; catalogue: Promise<Catalogue> };

type Loaded = Followed & { isPending: boolean; restoredBytes?: number; arriving?: ArrivingStates };

/** A model of the whole log as it is now: from the snapshot if there is one of it, else folded anew. */
export async function loadModel(mostStates = MOST_STATES) {
  const startedAt = performance.now();
  const pastVersion = await readPastVersion();
  const [weights, policy] = [await readWeights(), await readPolicyInForce()];
  const terms = { weights, policy, pastVersion };
  const reach = await readReach(BULK_EVENTS); // first: whoever acted below it is in the circle read next
  const tables = readTables();
  const loaded: Loaded =
    (await restoreModel(terms, { ...tables, mostStates })) ??
    (await foldInBulk(terms, tables, reach)) ??
    (await foldLog(terms, tables));
  const loadMilliseconds = Math.round(performance.now() - startedAt);
  return { restoredBytes: 0, ...loaded, pastVersion, loadMilliseconds };
}

function readTables(): Tables {
  const tables = { circle: readCircle(), catalogue: readCatalogueNow() };
  for (const table of Object.values(tables)) table.catch(() => undefined); // whoever asks for it hears of it
  return tables;
}

async function restoreModel(terms: Terms, tables: Tables & { mostStates: number }) {
  const snapshot = await readSnapshot(terms, tables);
  if (!snapshot) return undefined;
  const { model, mark, bytes, arriving } = snapshot;
  const followed = await broughtUpToDate({ model, mark, read: 0 }, tables);
  return { ...followed, restoredBytes: bytes, arriving };
}

/** The same model as folding event by event gives; undefined where that is as fast, or this fails. */
async function foldInBulk(terms: Terms, tables: Tables, mark: LogMark | undefined) {
  if (!mark) return undefined;
  try {
    const { viewers } = await tables.circle;
    const { model, events } = await circleInBulk(mark, viewers, { ...terms, since: Date.now() });
    return await broughtUpToDate({ model, mark, read: events }, tables);
  } catch (error) {
    log().warn({ error }, "the log could not be folded in bulk");
    return undefined;
  }
}

function foldLog({ weights, policy }: Terms, tables: Tables) {
  const model = emptyModel(weights, Date.now(), policy);
  return broughtUpToDate({ model, mark: LOG_START, read: 0 }, tables);
}

/** Takes up what a model of the past does not know: titles, viewers as they are now, and the rest of the log. */
async function broughtUpToDate(followed: Followed, { circle, catalogue }: Tables) {
  const { model } = followed;
  const known = model.preferences.viewers.names();
  takeUpCatalogue(model, await catalogue);
  await followElsewhere(model);
  await followLibraries(model);
  await followForecasts(model);
  await takeUpCircle(model, await circle);
  await inSlices(withoutStrangers(model, known));
  const { isPending } = await followLog(followed);
  const prepared = prepareFirstPage(model);
  if (model.preferences.size <= MOST_AWAITED) await prepared;
  return { ...followed, isPending };
}

/** A page that comes sooner makes its own. */
function prepareFirstPage({ preferences }: CircleModel) {
  return inSlices(prepareHelperRows(preferences)).catch((error) => {
    log().warn({ error }, "the helpers' rows could not be made ahead");
  });
}

function* withoutStrangers(model: CircleModel, known: string[]): Generator<undefined, void> {
  const present = known.reduce((count, viewer) => count + Number(viewer !== ""), 0);
  const isNobodyNew = model.preferences.viewers.size === known.length;
  if (isNobodyNew && model.viewers.size === present) return; // then they are the same
  for (const [number, viewer] of known.entries()) {
    if (viewer !== "" && !model.viewers.has(viewer)) removeViewer(model, viewer);
    if (number % PAUSE_VIEWERS === 0) yield;
  }
}
