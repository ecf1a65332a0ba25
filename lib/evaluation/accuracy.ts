/**
 * How well one list found what its viewer was to find; relevance is yes or no. Where toolkits differ, both
 * readings are here, the one of the published benchmark first.
 */
export type Accuracy = Record<AccuracyName, number>;

export const accuracyNames = [
  "ndcg", // ideal: min(k, relevant) titles at the top — trec_eval's ndcg_cut, Microsoft, RecBole
  "ndcgOfAll", // ideal: all relevant titles, however many — trec_eval's ndcg, LensKit without a list length
  "map", // over all relevant titles — trec_eval's map_cut, Spark, Microsoft's map
  "mapOfK", // over min(k, relevant) titles — RecBole, Microsoft's map_at_k
  "precision",
  "recall",
  "mrr",
  "hitRate",
] as const;

export type AccuracyName = (typeof accuracyNames)[number];

/** `list` ends at its first -1; `relevant` is ascending and not empty. */
export function accuracyOf(list: Int32Array, relevant: Int32Array): Accuracy {
  const k = list.length;
  const found = { hits: 0, gain: 0, precisions: 0, first: 0 };
  for (let i = 0; i < k && list[i] !== -1; i++) {
    if (!holds(relevant, list[i])) continue;
    found.hits++;
    found.gain += 1 / Math.log2(i + 2);
    found.precisions += found.hits / (i + 1);
    if (found.first === 0) found.first = i + 1;
  }
  const within = Math.min(k, relevant.length);
  return {
    ndcg: found.gain / idealGain(within),
    ndcgOfAll: found.gain / idealGain(relevant.length),
    map: found.precisions / relevant.length,
    mapOfK: found.precisions / within,
    precision: found.hits / k,
    recall: found.hits / relevant.length,
    mrr: found.first === 0 ? 0 : 1 / found.first,
    hitRate: found.first === 0 ? 0 : 1,
  };
}

const gains = [0]; // gains[n]: what n relevant titles at the top are worth

function idealGain(titles: number) {
  for (let n = gains.length; n <= titles; n++) gains.push(gains[n - 1] + 1 / Math.log2(n + 1));
  return gains[titles];
}

function holds(ascending: Int32Array, wanted: number) {
  let low = 0;
  let high = ascending.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (ascending[middle] === wanted) return true;
    if (ascending[middle] < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}
