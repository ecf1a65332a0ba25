import { setImmediate as turn } from "node:timers/promises";
import type { EventWeights } from "@/lib/events/kinds";
import { LOG_START } from "@/lib/events/stream";
import { readPastCatalogue, readPastCircle } from "@/lib/explorer/read";
import { type Reach, readPast } from "@/lib/explorer/stream";
import type { PagePolicy } from "@/lib/policies/policy";
import { mergeWhenDue } from "@/lib/rankings/background-merge";
import {
  type CircleModel,
  emptyModel,
  foldAllIntoModel,
  setTitles,
  setViewer,
} from "@/lib/rankings/circle-model";

const SLICE = 500; // events folded between two turns of the event loop, a few milliseconds of work

/** A moment of the past: what stood then, and how far of the log was known. */
export type PastMoment = {
  at: Date;
  reach: Reach;
  policy: PagePolicy;
  weights: EventWeights;
};

/** The model that pages were made from at a moment, folded anew beside the living one. */
export async function foldPast({ at, reach, policy, weights }: PastMoment): Promise<CircleModel> {
  const model = emptyModel(weights, at.getTime(), policy);
  setTitles(model, await readPastCatalogue(at));
  for (const viewer of await readPastCircle(at)) setViewer(model, viewer);
  let after = LOG_START;
  for (;;) {
    const { events, reached } = await readPast(after, reach, SLICE);
    foldAllIntoModel(model, events);
    if (!reached) break;
    after = reached;
    await turn();
  }
  await Promise.all([mergeWhenDue(model.preferences), mergeWhenDue(model.heat)]);
  return model;
}
