import type { Sample } from "@/lib/predictor/feature-table";

const MOST_BINS = 18; // finer cuts follow chance where labels are few

/** Values of a sample as numbers of bins, feature by feature; 0 is for what is not known. */
export type Bins = {
  rows: number;
  telling: Int32Array; // the features that differ at all
  numbers: Uint8Array; // features × rows
  counts: Int32Array; // bins of each feature
  edges: Float32Array[]; // by feature: bin b holds values above edges[b - 1] up to edges[b]
};

const made = new WeakMap<Sample, Bins>(); // many forests grow on the same sample

export function binsOf(sample: Sample): Bins {
  const known = made.get(sample);
  if (known) return known;
  const bins = makeBins(sample);
  made.set(sample, bins);
  return bins;
}

function makeBins({ table, rows }: Sample): Bins {
  const features = table.columns.length;
  const numbers = new Uint8Array(features * rows.length);
  const counts = new Int32Array(features);
  const edges: Float32Array[] = [];
  for (let feature = 0; feature < features; feature++) {
    const values = Float32Array.from(rows, (row) => table.values[row * features + feature]);
    const cuts = edgesOf(values);
    edges.push(cuts);
    counts[feature] = cuts.length + 1;
    for (let i = 0; i < values.length; i++) {
      numbers[feature * rows.length + i] = !Number.isNaN(values[i]) ? binOf(cuts, values[i]) : 0;
    }
  }
  const differs = (feature: number) => {
    const own = numbers.subarray(feature * rows.length, (feature + 1) * rows.length);
    return own.some((bin) => bin !== own[0]);
  };
  const telling = Int32Array.from(counts.keys()).filter(differs);
  return { rows: rows.length, telling, numbers, counts, edges };
}

/** Ascending upper edges; the first is below everything, so that bin 0 stays free for what is not known. */
function edgesOf(values: Float32Array) {
  const known = values.filter((value) => !Number.isNaN(value)).sort();
  const distinct = known.filter((value, i) => i === 0 || value !== known[i - 1]);
  const edges = [Number.NEGATIVE_INFINITY];
  if (distinct.length <= MOST_BINS - 2) {
    for (let i = 0; i + 1 < distinct.length; i++) edges.push((distinct[i] + distinct[i + 1]) / 2);
    return Float32Array.from(edges);
  }
  for (let quantile = 1; quantile < MOST_BINS - 2; quantile++) {
    const edge = known[Math.floor((quantile * known.length) / (MOST_BINS - 2))];
    if (edge > (edges.at(-1) ?? 0) && edge < known[known.length - 1]) edges.push(edge);
  }
  return Float32Array.from(edges);
}

/** The first bin whose upper edge is not below a value, the last one having none. */
function binOf(edges: Float32Array, value: number) {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (edges[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
