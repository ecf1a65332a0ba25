import type { Interactions } from "@/lib/evaluation/interactions";
import type { World } from "@/lib/evaluation/model";
import type { Trial } from "@/lib/evaluation/protocol";
import type { Elsewhere } from "@/lib/recommender/elsewhere-taste";
import { SparseMatrix } from "@/lib/recommender/sparse-matrix";
import { likenessOptions, titleLikeness } from "@/lib/recommender/title-likeness";

/** Everybody who is not in a circle, as people of whom only likings are known. */
export class Others {
  #all: Interactions;
  #means: Float64Array; // of each viewer's strengths
  #likeness = new WeakMap<World["train"], Elsewhere>();

  constructor(all: Interactions) {
    this.#all = all;
    this.#means = meansOf(all);
  }

  *beside(trials: Iterable<Trial & { circle: Interactions }>): Generator<Trial> {
    for (const { circle, ...trial } of trials) {
      this.#likeness.set(trial.split.train, this.#likenessBeside(circle));
      yield trial;
    }
  }

  /** What they liked together, as the circle that is trained by hears it. */
  heard = (train: World["train"]): Elsewhere => this.#likeness.get(train) ?? new Map();

  #likenessBeside({ viewers, titles }: Interactions): Elsewhere {
    const members = new Set(viewers);
    const numbers = new Map(titles.map((title, number) => [title, number]));
    const [row, column]: number[][] = [[], []];
    const { viewer, title, strength, viewers: people } = this.#all;
    for (let at = 0; at < viewer.length; at++) {
      const number = numbers.get(this.#all.titles[title[at]]);
      if (number === undefined || members.has(people[viewer[at]])) continue;
      if (strength[at] < this.#means[viewer[at]]) continue;
      row.push(viewer[at]);
      column.push(number);
    }
    const cells = {
      row: Int32Array.from(row),
      column: Int32Array.from(column),
      value: new Float32Array(row.length).fill(1),
    };
    const liked = SparseMatrix.of({ rows: people.length, columns: titles.length }, cells);
    return likesOf(titleLikeness(liked, likenessOptions));
  }
}

function meansOf({ viewer, strength, viewers }: Interactions) {
  const sums = new Float64Array(viewers.length);
  const counts = new Float64Array(viewers.length);
  for (let at = 0; at < viewer.length; at++) {
    sums[viewer[at]] += strength[at];
    counts[viewer[at]]++;
  }
  return sums.map((sum, person) => sum / Math.max(1, counts[person]));
}

function likesOf(likeness: SparseMatrix): Elsewhere {
  const elsewhere: Elsewhere = new Map();
  for (let title = 0; title < likeness.rows; title++) {
    const { ids, values } = likeness.line(title);
    const likes = Array.from(ids, (id, at) => ({ name: String(id), weight: values[at] }));
    if (likes.length > 0) elsewhere.set(String(title), likes);
  }
  return elsewhere;
}
