import type { Model, Parameters, PolicySpec, World } from "@/lib/evaluation/model";
import { numberIn } from "@/lib/evaluation/models/parameters";
import { viewersPerTitle } from "@/lib/evaluation/models/popularity";
import { TitleVotes } from "@/lib/evaluation/models/title-votes";
import type { SparseMatrix } from "@/lib/recommender/sparse-matrix";

/**
 * Titles that the same viewers met within one sitting: item-item cosine in which a viewer of both counts
 * e^(−seconds between the two / fade). What was met minutes apart was often looked for together.
 */
export const itemVisits: PolicySpec = {
  name: "item-visits",
  family: "item-item",
  isLive: false,
  parameters: { fade: 60, caution: 2, neighbours: 200 },
  space: {
    fade: [30, 60, 300, 1800, 7200],
    caution: [0, 2, 5, 10],
    neighbours: [50, 100, 200, 400],
  },
  bytes: ({ preferences, titles }) => 24 * preferences + titles * (64 + 200 * 16),
  fit: (world, chosen) => visitsModel(world, chosen),
};

function visitsModel({ train, times }: World, chosen: Parameters): Model {
  if (!times) throw new Error("This data does not say when anything was watched.");
  const number = numberIn(chosen);
  const together = new Together(train, times, number("fade"));
  const sizes = viewersPerTitle(train).map((viewers) => Math.sqrt(viewers + number("caution")));
  const votes = new TitleVotes(train.columns);
  const likeness = new Float64Array(train.columns);
  for (let title = 0; title < train.columns; title++) {
    const met = together.gather(title, likeness);
    const likes = Float64Array.from(met, (t) => likeness[t] / (sizes[title] * sizes[t]));
    const least = likes.toSorted().at(-number("neighbours")) ?? 0;
    for (let i = 0; i < met.length; i++) {
      if (likes[i] >= least) votes.add(title, met[i], likes[i]);
    }
  }
  return { score: (viewer, scores) => votes.score(train.line(viewer), scores) };
}

const LONG_APART = 12; // fades: beyond, nothing is left

/** Counts the viewers of pairs of titles, each by how close together they met the two. */
class Together {
  #train: SparseMatrix;
  #times: Float64Array;
  #fade: number;
  #raters: SparseMatrix; // titles × viewers

  constructor(train: SparseMatrix, times: Float64Array, fade: number) {
    this.#train = train;
    this.#times = times;
    this.#fade = fade;
    this.#raters = train.transposed();
  }

  /** Fills in the counts and returns the other titles whose count is not zero. */
  gather(title: number, counts: Float64Array) {
    const { starts, ids } = this.#train;
    const raters = this.#raters.line(title);
    const met: number[] = [];
    counts.fill(0);
    for (let r = 0; r < raters.length; r++) {
      const [from, to] = [starts[raters.ids[r]], starts[raters.ids[r] + 1]];
      const at = this.#times[this.#placeOf(title, from, to)];
      for (let i = from; i < to; i++) {
        const apart = Math.abs(this.#times[i] - at) / this.#fade;
        if (apart > LONG_APART || ids[i] === title) continue;
        if (counts[ids[i]] === 0) met.push(ids[i]);
        counts[ids[i]] += Math.exp(-apart);
      }
    }
    return met;
  }

  #placeOf(title: number, from: number, to: number) {
    const { ids } = this.#train;
    let [low, high] = [from, to - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ids[middle] < title) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
