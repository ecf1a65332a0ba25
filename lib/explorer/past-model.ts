import { setImmediate as turn } from "node:timers/promises";
import type { EventWeights } from "@/lib/events/kinds";
import { LOG_START, type LogMark } from "@/lib/events/stream";
import { readPastCatalogue, readPastCircle } from "@/lib/explorer/read";
import { type Reach, readPast } from "@/lib/explorer/stream";
import { readLibraryActs, readLibraryChoices } from "@/lib/jellyfin/read";
import { hearsElsewhere, type PagePolicy } from "@/lib/policies/policy";
import { mergeWhenDue } from "@/lib/rankings/background-merge";
import { circleInBulk } from "@/lib/rankings/bulk/circle-in-bulk";
import {
  type CircleModel,
  type CircleViewer,
  emptyModel,
  foldAllIntoModel,
  setTitles,
  setViewer,
} from "@/lib/rankings/circle-model";
import { librariesFrom } from "@/lib/rankings/library";
import { readElsewhere } from "@/lib/wider/read";

const SLICE = 500; // events folded between two turns of the event loop, a few milliseconds of work

/** A moment of the past: what stood then, and how far of the log was known. */
export type PastMoment = {
  at: Date;
  reach: Reach;
  policy: PagePolicy;
  weights: EventWeights;
  isLong: boolean; // the log up to a mark is worth a thread of its own
};

/** The model that pages were made from at a moment, folded anew beside the living one. */
export async function foldPast(moment: PastMoment): Promise<CircleModel> {
  const circle = await readPastCircle(moment.at);
  const model = await (moment.isLong && "mark" in moment.reach
    ? foldedInThread(moment, moment.reach.mark, circle)
    : foldedHere(moment, circle));
  // as they are known today: libraries have no past
  if (hearsElsewhere(moment.policy)) model.elsewhere = await readElsewhere();
  const [choices, acts] = await Promise.all([readLibraryChoices(), readLibraryActs()]);
  const known = acts.filter(({ titleId }) => model.titles.has(titleId));
  model.libraries = librariesFrom(choices, known);
  await Promise.all([mergeWhenDue(model.preferences), mergeWhenDue(model.heat)]);
  return model;
}

async function foldedHere({ at, reach, policy, weights }: PastMoment, circle: CircleViewer[]) {
  const model = emptyModel(weights, at.getTime(), policy);
  setTitles(model, await readPastCatalogue(at));
  for (const viewer of circle) setViewer(model, viewer);
  let after = LOG_START;
  for (;;) {
    const { events, reached } = await readPast(after, reach, SLICE);
    foldAllIntoModel(model, events);
    if (!reached) return model;
    after = reached;
    await turn();
  }
}

/** The same from the bytes of the log, as the engine starts on a long one. */
async function foldedInThread(
  { at, policy, weights }: PastMoment,
  mark: LogMark,
  circle: CircleViewer[],
) {
  const { model } = await circleInBulk(mark, circle, { weights, policy, since: at.getTime() });
  setTitles(model, await readPastCatalogue(at));
  for (const viewer of circle) setViewer(model, viewer);
  return model;
}
