import { accuracyOf } from "@/lib/evaluation/accuracy";
import type { Model } from "@/lib/evaluation/model";
import { type Split, testViewers, titlesOf } from "@/lib/evaluation/split";
import { thinningOf } from "@/lib/evaluation/tuning/thinning";

const POOL = 100; // titles per viewer that weights are learnt on: the best of the first part, and of each other
const K = 10;
const STEPS = [0, 0.03, 0.06, 0.12, 0.25, 0.5, 1];
const LEAST_GAIN = 0.001; // share of nDCG that a weight must bring

/** Subtracts the mean and divides by the deviation, so that the scores of different models can be added. */
export function standardise(scores: Float64Array) {
  let sum = 0;
  let squares = 0;
  for (const score of scores) {
    sum += score;
    squares += score * score;
  }
  const mean = sum / scores.length;
  const deviation = Math.sqrt(Math.max(0, squares / scores.length - mean * mean));
  for (let i = 0; i < scores.length; i++) {
    scores[i] = deviation > 0 ? (scores[i] - mean) / deviation : 0;
  }
}

type Asked = {
  parts: Float64Array[];
  titles: Int32Array;
  relevant: Int32Array;
  importance: number; // of this viewer's nDCG in the mean
};

/** Weights of models beside the first, whose weight is 1: coordinate ascent on the nDCG of what a split hides. */
export function learnWeights(models: Model[], split: Split): number[] {
  const pools = Array.from(testViewers(split), (viewer) => poolOf(models, split, viewer));
  const weights = models.map((_, i) => Number(i === 0));
  let best = meanNdcg(pools, weights);
  for (let round = 0; round < 3; round++) {
    const before = best;
    for (let i = 1; i < weights.length; i++) {
      for (const step of STEPS) {
        const candidate = weights.with(i, step);
        const ndcg = meanNdcg(pools, candidate);
        if (ndcg <= best * (1 + LEAST_GAIN)) continue;
        best = ndcg;
        weights[i] = step;
      }
    }
    if (best === before) break;
  }
  return weights;
}

/** The titles worth ordering for one viewer, with every model's standardised score. */
function poolOf(models: Model[], split: Split, viewer: number): Asked {
  const all = models.map((model) => {
    const scores = new Float64Array(split.train.columns);
    model.score(viewer, scores);
    standardise(scores);
    return scores;
  });
  const seen = new Set(titlesOf(split.seen, viewer));
  const chosen = new Set<number>();
  for (const [i, scores] of all.entries()) {
    for (const title of bestOf(scores, seen, i === 0 ? POOL : POOL / 4)) chosen.add(title);
  }
  const titles = Int32Array.from(chosen);
  return {
    titles,
    parts: all.map((scores) => Float64Array.from(titles, (title) => scores[title])),
    relevant: titlesOf(split.relevant, viewer),
    importance: thinningOf(viewer, { learnt: split.train, relevant: split.relevant, k: K }),
  };
}

function bestOf(scores: Float64Array, seen: Set<number>, few: number) {
  const least = scores.toSorted().at(-few - seen.size) ?? Number.NEGATIVE_INFINITY;
  const best: number[] = [];
  for (let title = 0; title < scores.length; title++) {
    if (scores[title] >= least && !seen.has(title)) best.push(title);
  }
  return best.sort((a, b) => scores[b] - scores[a] || a - b).slice(0, few);
}

function meanNdcg(pools: Asked[], weights: number[]) {
  let sum = 0;
  for (const { parts, titles, relevant, importance } of pools) {
    const scores = new Float64Array(titles.length);
    for (const [i, part] of parts.entries()) {
      if (weights[i] === 0) continue;
      for (let t = 0; t < scores.length; t++) scores[t] += weights[i] * part[t];
    }
    sum += importance * accuracyOf(topOf(scores, titles), relevant).ndcg;
  }
  return pools.length === 0 ? 0 : sum / pools.length;
}

function topOf(scores: Float64Array, titles: Int32Array) {
  const top = new Int32Array(K).fill(-1);
  const kept = new Float64Array(K).fill(Number.NEGATIVE_INFINITY);
  for (let t = 0; t < scores.length; t++) {
    if (scores[t] <= kept[K - 1]) continue;
    let at = K - 1;
    for (; at > 0 && kept[at - 1] < scores[t]; at--) {
      kept[at] = kept[at - 1];
      top[at] = top[at - 1];
    }
    kept[at] = scores[t];
    top[at] = titles[t];
  }
  return top;
}
