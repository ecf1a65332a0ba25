import { readWeights } from "@/lib/events/read";
import { log } from "@/lib/log";
import { readPolicyInForce } from "@/lib/policies/read";
import { circleInBulk } from "@/lib/rankings/bulk/circle-in-bulk";
import { type CircleModel, removeViewer } from "@/lib/rankings/circle-model";
import {
  type Followed,
  foldLog,
  followLibraries,
  followLog,
  followTitles,
  followViewers,
} from "@/lib/rankings/follow";
import { inSlices } from "@/lib/rankings/pauses";
import { readCircle, readPastVersion } from "@/lib/rankings/read";
import { readSnapshot, type Terms } from "@/lib/rankings/snapshot";
import { readReach } from "@/lib/rankings/stream";

const BULK_EVENTS = 50_000; // from so many on, a thread of its own folds the log faster than reading it event by event

const PAUSE_VIEWERS = 1_000;

/** A model of the whole log as it is now: from the snapshot if there is one of it, else folded anew. */
export async function loadModel() {
  const startedAt = performance.now();
  const pastVersion = await readPastVersion();
  const [weights, policy] = [await readWeights(), await readPolicyInForce()];
  const terms = { weights, policy, pastVersion };
  const loaded = (await restoreModel(terms)) ?? (await foldInBulk(terms)) ?? (await foldLog());
  const loadMilliseconds = Math.round(performance.now() - startedAt);
  return { restoredBytes: 0, ...loaded, pastVersion, loadMilliseconds };
}

async function restoreModel(terms: Terms) {
  const snapshot = await readSnapshot(terms);
  if (!snapshot) return undefined;
  const { model, mark, bytes } = snapshot;
  return { ...(await broughtUpToDate({ model, mark, read: 0 })), restoredBytes: bytes };
}

/** The same model as folding event by event gives; undefined where that is as fast, or this fails. */
async function foldInBulk(terms: Terms) {
  try {
    const mark = await readReach(BULK_EVENTS); // first: whoever acted below it is in the circle read next
    if (!mark) return undefined;
    const circle = await readCircle();
    const { model, events } = await circleInBulk(mark, circle, { ...terms, since: Date.now() });
    return await broughtUpToDate({ model, mark, read: events });
  } catch (error) {
    log().warn({ error }, "the log could not be folded in bulk");
    return undefined;
  }
}

/** Takes up what a model of the past does not know: titles, viewers as they are now, and the rest of the log. */
async function broughtUpToDate(followed: Followed) {
  const { model } = followed;
  const known = model.preferences.viewers.names();
  await followTitles(model);
  await followLibraries(model);
  await followViewers(model);
  await inSlices(withoutStrangers(model, known));
  const { isPending } = await followLog(followed);
  return { ...followed, isPending };
}

function* withoutStrangers(model: CircleModel, known: string[]): Generator<undefined, void> {
  for (const [number, viewer] of known.entries()) {
    if (viewer !== "" && !model.viewers.has(viewer)) removeViewer(model, viewer);
    if (number % PAUSE_VIEWERS === 0) yield;
  }
}
