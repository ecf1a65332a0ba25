import { readWeights } from "@/lib/events/read";
import { LOG_START, type LogMark, readLog } from "@/lib/events/stream";
import { readPolicyInForce } from "@/lib/policies/read";
import { mergeWhenDue } from "@/lib/rankings/background-merge";
import {
  type CircleModel,
  type CircleViewer,
  emptyModel,
  foldAllIntoModel,
  removeViewer,
  setPolicy,
  setTitles,
  setViewer,
  setWeights,
} from "@/lib/rankings/circle-model";
import { readCircle } from "@/lib/rankings/read";
import { readCatalogue } from "@/lib/titles/read";

/** A model and how far of the log it holds. */
export type Followed = {
  model: CircleModel;
  mark: LogMark;
  read: number; // events read by this process
};

const SLICE = 5_000; // events read at once

/** The whole log, folded into a new model. */
export async function foldLog(): Promise<Followed & { isPending: boolean }> {
  const model = emptyModel(await readWeights(), Date.now(), await readPolicyInForce());
  await followTitles(model);
  await followViewers(model);
  const followed = { model, mark: LOG_START, read: 0 };
  const { isPending } = await followLog(followed);
  return { ...followed, isPending };
}

/**
 * Folds what the log has past the mark; tells which events may have changed something, and whether
 * some are stored that an open transaction still holds back.
 */
export async function followLog(followed: Followed) {
  const causes: string[] = [];
  for (;;) {
    const { events, mark, isPending } = await readLog(followed.mark, SLICE);
    const { model } = followed;
    if (events.some(({ viewerId }) => !model.viewers.has(viewerId))) await followViewers(model);
    for (const { id } of foldAllIntoModel(model, events)) causes.push(id);
    followed.mark = mark;
    followed.read += events.length;
    mergeWhenDue(model.preferences);
    mergeWhenDue(model.heat);
    if (events.length < SLICE) return { causes, isPending };
  }
}

/** Takes up new, changed and removed viewers and what they agree to; tells whether anything was new. */
export async function followViewers(model: CircleModel): Promise<boolean> {
  const viewers = await readCircle();
  const before = JSON.stringify([...model.viewers.values()]);
  const present = new Set(viewers.map(({ id }) => id));
  for (const id of [...model.viewers.keys()]) if (!present.has(id)) removeViewer(model, id);
  for (const viewer of viewers) {
    const known = model.viewers.get(viewer.id);
    if (known && isErasedSince(known, viewer)) removeViewer(model, viewer.id);
    setViewer(model, viewer);
  }
  return before !== JSON.stringify([...model.viewers.values()]);
}

/** What they did was erased since: nothing that was folded of it may stay. */
function isErasedSince(known: CircleViewer, now: CircleViewer) {
  return now.erasedAt?.getTime() !== known.erasedAt?.getTime();
}

export async function followTitles(model: CircleModel): Promise<boolean> {
  setTitles(model, await readCatalogue());
  return true;
}

/** Takes the policy in force up where it is another one. */
export async function followPolicy(model: CircleModel): Promise<boolean> {
  const policy = await readPolicyInForce();
  if (policy.version === model.policy.version) return false;
  setPolicy(model, policy);
  return true;
}

/** Takes the latest weights into force. */
export async function followWeights(model: CircleModel): Promise<boolean> {
  const weights = await readWeights();
  if (weights.version === model.weights.version) return false;
  setWeights(model, weights);
  return true;
}
