import type { Lists } from "@/lib/evaluation/top-titles";
import type { SparseMatrix } from "@/lib/recommender/sparse-matrix";

/** What lists are like apart from being right. */
export type ListCharacter = {
  coverage: number; // share of all titles that stand in at least one list
  novelty: number; // mean -log2 of the share of viewers who know a listed title, in bits
  diversity: number; // mean 1 - cosine between the viewers of two titles of one list
  gini: number; // of how often titles are listed: 0 all alike, towards 1 a few titles only
};

export const characterNames = ["coverage", "novelty", "diversity", "gini"] as const;

const COMPARED_LISTS = 500; // evenly spaced among all: their mean pairs are known to a third decimal

export function characterOf(lists: Lists, train: SparseMatrix): ListCharacter {
  const columns = train.transposed();
  const listed = timesListed(lists.titles, train.columns);
  return {
    coverage: ratio(
      listed.reduce((sum, times) => sum + Number(times > 0), 0),
      train.columns,
    ),
    novelty: noveltyOf(lists.titles, { columns, viewers: viewersIn(train) }),
    diversity: diversityOf(lists, columns),
    gini: giniOf(listed),
  };
}

function timesListed(titles: Int32Array, size: number) {
  const times = new Float64Array(size);
  for (const title of titles) if (title >= 0) times[title]++;
  return times;
}

/** Those who know something: a split made elsewhere comes with a stranger who does not. */
function viewersIn(train: SparseMatrix) {
  let viewers = 0;
  for (let viewer = 0; viewer < train.rows; viewer++) viewers += Number(train.lengthOf(viewer) > 0);
  return viewers;
}

/** A title that nobody knows is taken as known to one viewer, so that its surprise stays finite. */
function noveltyOf(
  titles: Int32Array,
  { columns, viewers }: { columns: SparseMatrix; viewers: number },
) {
  let sum = 0;
  let count = 0;
  for (const title of titles) {
    if (title < 0) continue;
    sum -= Math.log2(Math.max(1, columns.lengthOf(title)) / Math.max(1, viewers));
    count++;
  }
  return ratio(sum, count);
}

function diversityOf({ k, viewers, titles }: Lists, columns: SparseMatrix) {
  const known = new Map<number, number>();
  const step = Math.max(1, Math.floor(viewers.length / COMPARED_LISTS));
  let sum = 0;
  let pairs = 0;
  for (let place = 0; place < viewers.length; place += step) {
    const list = titles.subarray(place * k, (place + 1) * k);
    for (let i = 1; i < k && list[i] !== -1; i++) {
      for (let j = 0; j < i; j++, pairs++) sum += 1 - likeness(list[i], list[j], columns, known);
    }
  }
  return ratio(sum, pairs);
}

function likeness(a: number, b: number, columns: SparseMatrix, known: Map<number, number>) {
  const key = Math.min(a, b) * columns.rows + Math.max(a, b);
  const found = known.get(key);
  if (found !== undefined) return found;
  const cosine = ratio(
    sharedOf(a, b, columns),
    Math.sqrt(columns.lengthOf(a) * columns.lengthOf(b)),
  );
  known.set(key, cosine);
  return cosine;
}

function sharedOf(a: number, b: number, { starts, ids }: SparseMatrix) {
  let shared = 0;
  let i = starts[a];
  let j = starts[b];
  while (i < starts[a + 1] && j < starts[b + 1]) {
    if (ids[i] === ids[j]) shared++;
    const isBehind = ids[i] <= ids[j];
    if (ids[i] >= ids[j]) j++;
    if (isBehind) i++;
  }
  return shared;
}

/** Half the mean difference between two titles, relative to the mean. */
export function giniOf(counts: Float64Array) {
  const ascending = counts.toSorted();
  let total = 0;
  let weighed = 0;
  for (const [i, count] of ascending.entries()) {
    total += count;
    weighed += (2 * (i + 1) - ascending.length - 1) * count;
  }
  return ratio(weighed, ascending.length * total);
}

/** Nothing of nothing is zero: no figure is ever NaN. */
function ratio(part: number, whole: number) {
  return whole === 0 ? 0 : part / whole;
}
