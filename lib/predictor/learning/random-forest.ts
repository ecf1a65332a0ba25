import { chanceFrom } from "@/lib/evaluation/models/chance";
import { balancingWeights, type FeatureTable, type Sample } from "@/lib/predictor/feature-table";
import { binsOf } from "@/lib/predictor/learning/bins";
import { growTree, type Tree } from "@/lib/predictor/learning/tree";

export type ForestOptions = {
  trees: number;
  featureShare: number; // of all features, tried at each split
  leastLeaf: number; // labels in a leaf, at least
  depth: number; // splits from root to leaf, at most
};

export type ForestModel = { kind: "forest"; trees: Tree[] };

/**
 * A random forest (Breiman 2001) of trees on bootstrapped labels; both classes count the same, as in his balanced
 * forests (Chen, Liaw, Breiman 2004). Cuts are sought between bins of equal size, so that no values are sorted at a split.
 */
export function fitForest(
  sample: Sample,
  { trees, ...growth }: ForestOptions,
  seed: number,
): ForestModel {
  const bins = binsOf(sample);
  const weights = balancingWeights(sample.liked);
  const chance = chanceFrom(seed);
  const counts = new Float64Array(sample.liked.length);
  const grown = Array.from({ length: trees }, () => {
    counts.fill(0);
    for (let draw = 0; draw < counts.length; draw++) {
      const place = Math.floor(chance() * counts.length);
      counts[place] += sample.liked[place] ? weights.liked : weights.not;
    }
    return growTree({ bins, liked: sample.liked, counts }, growth, chance);
  });
  return { kind: "forest", trees: grown };
}

/** The mean over trees of the share of likes in the leaf where a film falls. */
export function forestChance({ trees }: ForestModel, table: FeatureTable, row: number) {
  const { values, columns } = table;
  const from = row * columns.length;
  let sum = 0;
  for (const { feature, cut, left, chance } of trees) {
    let node = 0;
    while (feature[node] >= 0) {
      const value = values[from + feature[node]];
      node = left[node] + (value > cut[node] ? 1 : 0); // what is not known goes left
    }
    sum += chance[node];
  }
  return sum / trees.length;
}

/**
 * Adds what each split on a film's way changed about its chance, to the feature it asked for (Saabas 2014): films from
 * a row on, tree by tree, because a tree fits the processor's cache and a forest does not. Gives the chance at the roots.
 */
export function addForestParts(
  { trees }: ForestModel,
  { table, from, to }: { table: FeatureTable; from: number; to: number },
  parts: Float64Array,
) {
  const { values, columns } = table;
  const size = columns.length;
  let roots = 0;
  for (const { feature, cut, left, chance } of trees) {
    roots += chance[0] / trees.length;
    for (let row = from; row < to; row++) {
      const own = (row - from) * size;
      let node = 0;
      while (feature[node] >= 0) {
        const next = left[node] + (values[row * size + feature[node]] > cut[node] ? 1 : 0);
        parts[own + feature[node]] += (chance[next] - chance[node]) / trees.length;
        node = next;
      }
    }
  }
  return roots;
}
