import type { Model } from "@/lib/evaluation/model";
import { chanceFrom } from "@/lib/evaluation/models/chance";
import { type Asked, titlesOf } from "@/lib/evaluation/split";

/** The best titles of some viewers, best first: `k` places each, -1 where nothing more could be said. */
export type Lists = { k: number; viewers: Int32Array; titles: Int32Array; scores: Float64Array };

const UNSAID = Number.NEGATIVE_INFINITY;

/**
 * Asks a model for lists. Titles of equal score stand in an order drawn once from the seed, because any order
 * of the source's own, such as that of first appearance, would smuggle popularity in.
 */
export function topTitles(
  model: Model,
  split: Asked,
  { k, viewers, seed }: { k: number; viewers: Int32Array; seed: number },
): Lists {
  const { columns } = split.train;
  const lists = {
    k,
    viewers,
    titles: new Int32Array(viewers.length * k).fill(-1),
    scores: new Float64Array(viewers.length * k),
  };
  const turn = shuffledTurns(columns, seed);
  const scores = new Float64Array(columns);
  for (const [place, viewer] of viewers.entries()) {
    const row = Math.min(viewer, split.train.rows - 1); // strangers share the last, which knows nothing
    model.score(row, scores);
    allowOnly(scores, split, row);
    fill(lists, place * k, { scores, turn });
  }
  return lists;
}

function allowOnly(scores: Float64Array, { seen, candidates }: Asked, viewer: number) {
  if (candidates) {
    const asked = titlesOf(candidates, viewer);
    const kept = Float64Array.from(asked, (title) => scores[title]);
    scores.fill(UNSAID);
    for (const [i, title] of asked.entries()) scores[title] = kept[i];
  }
  for (const title of titlesOf(seen, viewer)) scores[title] = UNSAID;
}

/** Keeps the best k by insertion: k is small and most titles fail the first comparison. */
function fill(lists: Lists, from: number, by: { scores: Float64Array; turn: Int32Array }) {
  const { k, titles, scores: kept } = lists;
  const { scores, turn } = by;
  let end = from; // one past the last filled place
  for (let title = 0; title < scores.length; title++) {
    const score = scores[title];
    if (score === UNSAID || (end === from + k && score < kept[end - 1])) continue;
    if (!Number.isFinite(score)) throw new Error(`Got the score ${score} for title ${title}.`);
    let at = end;
    while (at > from && isBefore(score, turn[title], kept[at - 1], turn[titles[at - 1]])) at--;
    if (at === from + k) continue;
    if (end < from + k) end++;
    titles.copyWithin(at + 1, at, end - 1);
    kept.copyWithin(at + 1, at, end - 1);
    titles[at] = title;
    kept[at] = score;
  }
}

function isBefore(score: number, turn: number, otherScore: number, otherTurn: number) {
  return score > otherScore || (score === otherScore && turn < otherTurn);
}

/** A place in a random order for each title. */
function shuffledTurns(size: number, seed: number) {
  return shuffled(
    Int32Array.from({ length: size }, (_, title) => title),
    chanceFrom(seed),
  );
}

/** Fisher and Yates, in place. */
export function shuffled(numbers: Int32Array, chance: () => number) {
  for (let i = numbers.length - 1; i > 0; i--) {
    const j = Math.floor(chance() * (i + 1));
    [numbers[i], numbers[j]] = [numbers[j], numbers[i]];
  }
  return numbers;
}
