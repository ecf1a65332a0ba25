import { type CircleFigures, circleFigures, circlesOf } from "@/lib/evaluation/circles";
import { type ContestOptions, holdContest } from "@/lib/evaluation/contest";
import type { Interactions } from "@/lib/evaluation/interactions";
import type { PolicySpec, World } from "@/lib/evaluation/model";
import { pageIndex, pagePolicy } from "@/lib/evaluation/models/page-scores";
import { popularity } from "@/lib/evaluation/models/popularity";
import type { Trial } from "@/lib/evaluation/protocol";
import { type Elsewhere, ElsewhereTaste } from "@/lib/recommender/elsewhere-taste";
import { SparseMatrix } from "@/lib/recommender/sparse-matrix";
import { likenessOptions, titleLikeness } from "@/lib/recommender/title-likeness";
import { TitleScores } from "@/lib/recommender/title-scores";

const SIZES = [5, 10, 20];
const VIEWERS_IN_ALL = 400;
const WEIGHTS = [0, 0.1, 0.2, 0.4, 0.7, 1]; // of people elsewhere; 0 is the page as it is without them

/**
 * Circles drawn from the data with everybody else as people elsewhere: what pages gain by hearing them, at several weights.
 * A quarter of each member's titles is hidden; nothing of a member is in what people elsewhere liked together.
 */
export async function holdBackground(
  interactions: Interactions,
  options: Omit<ContestOptions, "policies"> & { seed: number },
): Promise<CircleFigures[]> {
  const results: CircleFigures[] = [];
  for (const size of SIZES) {
    const others = new Others(interactions);
    const circles = Math.max(20, Math.ceil(VIEWERS_IN_ALL / size));
    const trials = others.beside(circlesOf(interactions, { size, circles, seed: options.seed }));
    const { courses } = await holdContest(trials, {
      ...options,
      policies: [popularity, ...WEIGHTS.map((weight) => pagesHearing(others, weight))],
      tell: (progress) => options.tell(`circles of ${size}, ${progress}`),
    });
    if (courses.some(({ seconds }) => seconds.length > 0))
      results.push(circleFigures(courses, size, options.seed));
  }
  return results;
}

/** The very scores of pages, content apart, with as much of what people elsewhere say. */
function pagesHearing(others: Others, weight: number): PolicySpec {
  return {
    name: weight === 0 ? "page-ridge" : `page-ridge + elsewhere ${weight}`,
    family: weight === 0 ? "user-user" : "hybrid",
    isLive: true,
    parameters: { elsewhereWeight: weight },
    bytes: ({ preferences, viewers, titles }) => 120 * preferences + 400 * (viewers + titles),
    fit: (world) => {
      const index = pageIndex(world.train, pagePolicy);
      const elsewhere = others.likenessFor(world.train);
      return {
        score(viewer, scores) {
          const known = new TitleScores(index, String(viewer), pagePolicy);
          const { ids, values, length } = index.row(String(viewer));
          const own = Array.from(
            { length },
            (_, i) => [index.titles.nameOf(ids[i]), values[i]] as const,
          );
          const heard = new ElsewhereTaste(
            elsewhere,
            own.map(([name, confidence]) => [name, confidence]),
          );
          for (let title = 0; title < scores.length; title++) {
            scores[title] = known.of(String(title)) + weight * heard.of(String(title));
          }
        },
      };
    },
  };
}

/** Everybody who is not in a circle, as people of whom only likings are known. */
class Others {
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

  likenessFor(train: World["train"]): Elsewhere {
    return this.#likeness.get(train) ?? new Map();
  }

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
