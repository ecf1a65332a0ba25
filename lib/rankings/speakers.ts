import type { CircleModel, Crowd } from "@/lib/rankings/circle-model";
import { watchersOf } from "@/lib/rankings/crowd";
import { identityAt } from "@/lib/rankings/shown-name";
import type { TitleWord } from "@/lib/recommender/title-word";

/** What friends say for a title, and which title that is. */
export type Word = { titleId: string; word: TitleWord };

type Narrowing = { except?: number; only?: number }; // places in the word

/** Who of a title's friends watched it: of all of them, all but one, or only one. */
export function crowdIn(
  model: CircleModel,
  { titleId, word }: Word,
  { except, only }: Narrowing,
): Crowd {
  const watchers = watchersOf(model, titleId);
  const crowd = { friends: 0, synthetic: 0 };
  for (let at = 0; at < word.length; at++) {
    if (at === except || (only !== undefined && at !== only)) continue;
    const viewer = word.viewerAt(at);
    if (!watchers.has(viewer)) continue;
    if (identityAt(model, viewer).isSynthetic) crowd.synthetic++;
    else crowd.friends++;
  }
  return crowd;
}

/** Where the one with the largest part stands of those who watched the title and may be named. */
export function namedIn(
  model: CircleModel,
  { titleId, word }: Word,
  leastPart: number,
): number | undefined {
  const watchers = watchersOf(model, titleId);
  let best: number | undefined;
  for (let at = 0; at < word.length; at++) {
    if (word.parts[at] < leastPart || (best !== undefined && !word.isStronger(at, best))) continue;
    const viewer = word.viewerAt(at);
    if (watchers.has(viewer) && isNamed(model, viewer)) best = at;
  }
  return best;
}

/** Whether somebody may be called by name. */
export function isNamed(model: CircleModel, viewer: number) {
  return identityAt(model, viewer).viewer !== undefined;
}
