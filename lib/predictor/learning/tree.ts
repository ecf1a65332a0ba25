import type { Bins } from "@/lib/predictor/learning/bins";
import type { ForestOptions } from "@/lib/predictor/learning/random-forest";

/** Nodes from the root on; the right child follows the left one. */
export type Tree = {
  feature: Int16Array; // -1 in a leaf
  cut: Float32Array; // a value above it goes right
  left: Int16Array;
  chance: Float32Array; // weighted share of likes
};

export type Ground = {
  bins: Bins;
  liked: Uint8Array;
  counts: Float64Array; // what each row counts in this tree; 0 leaves it out
};

type Growth = Omit<ForestOptions, "trees">;
type Split = { feature: number; bin: number; gain: number };
type Open = { from: number; to: number; depth: number; node: number };

/** Grows a tree by the cuts that lower Gini impurity most among features drawn by chance. */
export function growTree(ground: Ground, growth: Growth, chance: () => number): Tree {
  const rows = Int32Array.from(ground.counts.keys()).filter((row) => ground.counts[row] > 0);
  const feature: number[] = [];
  const cut: number[] = [];
  const left: number[] = [];
  const shares: number[] = [];
  const draw = featureDraw(ground.bins.telling, growth.featureShare, chance);
  const open: Open[] = [{ from: 0, to: rows.length, depth: 0, node: 0 }];
  let nodes = 1;
  for (let next = open.pop(); next; next = open.pop()) {
    const { from, to, depth, node } = next;
    const sums = sumsOf(ground, rows.subarray(from, to));
    shares[node] = sums.all > 0 ? sums.liked / sums.all : 0.5;
    const isDone = depth === growth.depth || sums.liked === 0 || sums.liked === sums.all;
    const split = isDone
      ? undefined
      : bestSplit(ground, { rows: rows.subarray(from, to), sums, growth, features: draw() });
    feature[node] = split ? split.feature : -1;
    cut[node] = split ? ground.bins.edges[split.feature][split.bin] : 0;
    left[node] = split ? nodes : 0;
    if (!split) continue;
    const middle = from + sortOut(ground.bins, rows.subarray(from, to), split);
    open.push({ from: middle, to, depth: depth + 1, node: nodes + 1 });
    open.push({ from, to: middle, depth: depth + 1, node: nodes });
    nodes += 2;
  }
  return {
    feature: Int16Array.from(feature),
    cut: Float32Array.from(cut),
    left: Int16Array.from(left),
    chance: Float32Array.from(shares),
  };
}

/** Draws features without repetition, others each time. */
function featureDraw(telling: Int32Array, share: number, chance: () => number) {
  const order = telling.slice();
  const many = Math.min(order.length, Math.max(1, Math.round(share * order.length)));
  return () => {
    for (let i = 0; i < many; i++) {
      const other = i + Math.floor(chance() * (order.length - i));
      [order[i], order[other]] = [order[other], order[i]];
    }
    return order.subarray(0, many);
  };
}

function sumsOf({ liked, counts }: Ground, rows: Int32Array) {
  let [all, yes] = [0, 0];
  for (const row of rows) {
    all += counts[row];
    if (liked[row]) yes += counts[row];
  }
  return { all, liked: yes };
}

type Search = {
  rows: Int32Array;
  sums: { all: number; liked: number };
  growth: Growth;
  features: Int32Array;
};

const BINS = 64; // at least as many as a feature can have
const weightIn = new Float64Array(BINS);
const likedIn = new Float64Array(BINS);
const rowsIn = new Int32Array(BINS);

function bestSplit(ground: Ground, { rows, sums, growth, features }: Search): Split | undefined {
  let best: Split | undefined;
  for (const feature of features) {
    const bins = ground.bins.counts[feature];
    fillBins(ground, rows, feature);
    let [weight, liked, many] = [0, 0, 0];
    for (let bin = 0; bin + 1 < bins; bin++) {
      weight += weightIn[bin];
      liked += likedIn[bin];
      many += rowsIn[bin];
      if (rowsIn[bin] === 0 || many < growth.leastLeaf) continue;
      if (rows.length - many < growth.leastLeaf) break;
      // Σ w p² over the two sides: the larger, the purer they are
      const right = sums.all - weight;
      const gain =
        liked ** 2 / weight + (sums.liked - liked) ** 2 / right - sums.liked ** 2 / sums.all;
      if (gain > 1e-12 && (!best || gain > best.gain)) best = { feature, bin, gain };
    }
  }
  return best;
}

function fillBins({ bins, liked, counts }: Ground, rows: Int32Array, feature: number) {
  for (let bin = 0; bin < bins.counts[feature]; bin++) {
    weightIn[bin] = 0;
    likedIn[bin] = 0;
    rowsIn[bin] = 0;
  }
  const from = feature * bins.rows;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    const bin = bins.numbers[from + row];
    weightIn[bin] += counts[row];
    rowsIn[bin]++;
    if (liked[row]) likedIn[bin] += counts[row];
  }
}

/** Puts rows of the left side first; tells how many they are. */
function sortOut({ numbers, rows: size }: Bins, rows: Int32Array, { feature, bin }: Split) {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    if (numbers[feature * size + rows[low]] <= bin) low++;
    else {
      high--;
      [rows[low], rows[high]] = [rows[high], rows[low]];
    }
  }
  return low;
}
