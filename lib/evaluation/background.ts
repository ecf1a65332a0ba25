import { circlesOf, perCircle } from "@/lib/evaluation/circles";
import { type ContestOptions, holdContest } from "@/lib/evaluation/contest";
import type { Course } from "@/lib/evaluation/course";
import { type Evaluation, evaluationOf } from "@/lib/evaluation/evaluation";
import type { Interactions } from "@/lib/evaluation/interactions";
import { type Interval, intervalOf } from "@/lib/evaluation/interval";
import { pagesHearing, UNHEARING } from "@/lib/evaluation/models/pages-hearing";
import { popularity } from "@/lib/evaluation/models/popularity";
import { Others } from "@/lib/evaluation/others";
import { trialsOf } from "@/lib/evaluation/protocol";
import { SharedPlaces } from "@/lib/evaluation/shared-places";
import type { Elsewhere } from "@/lib/recommender/elsewhere-taste";

const SIZES = [5, 10, 20];
const LEAST_CIRCLES = 20;
const VIEWERS_IN_ALL = 400;
const WEIGHTS = [0, 0.1, 0.2, 0.4, 0.7, 1, 2, 4]; // of people elsewhere; a policy allows no more than 1

/** Pages of circles of one size, by how loud people elsewhere are. */
export type BackgroundFigures = {
  size: number;
  circles: number;
  popularity: Interval; // nDCG
  weights: {
    weight: number;
    ndcg: Interval;
    gain: Interval; // of nDCG over pages that hear nobody elsewhere
    own: number; // part of a list's titles that stand in the list without them, too
  }[];
};

type Options = Omit<ContestOptions, "policies"> & { seed: number };

/**
 * Circles drawn from the data with everybody else as people elsewhere: what pages gain by hearing them, at several weights,
 * and what is left of the circle's own lists. A quarter of each member's titles is hidden; nothing of a member is in what
 * people elsewhere liked together.
 */
export async function holdBackground(
  interactions: Interactions,
  options: Options,
): Promise<BackgroundFigures[]> {
  const results: BackgroundFigures[] = [];
  for (const size of SIZES) {
    const others = new Others(interactions);
    const circles = Math.max(LEAST_CIRCLES, Math.ceil(VIEWERS_IN_ALL / size));
    const trials = others.beside(circlesOf(interactions, { size, circles, seed: options.seed }));
    const shared = new SharedPlaces(UNHEARING);
    const { courses, leftOut } = await holdContest(trials, {
      ...options,
      policies: [popularity, ...WEIGHTS.map((weight) => pagesHearing(others.heard, weight))],
      tell: (progress) => options.tell(`circles of ${size}, ${progress}`),
      onLists: shared.note,
    });
    if (leftOut.length > 0) throw new Error(`${leftOut[0].name} failed: ${leftOut[0].reason}.`); // one tells nothing without the others
    if (courses.some(({ seconds }) => seconds.length > 0))
      results.push(figuresOf(courses, shared, { size, seed: options.seed }));
  }
  return results;
}

function figuresOf(
  courses: Course[],
  shared: SharedPlaces,
  { size, seed }: { size: number; seed: number },
): BackgroundFigures {
  const named = (name: string) => courses.filter(({ policy }) => policy.name === name);
  const [without] = named(UNHEARING);
  const [popular] = named(popularity.name);
  return {
    size,
    circles: popular.seconds.length,
    popularity: intervalOf([perCircle(popular)], seed),
    weights: courses
      .filter(({ policy }) => policy.name !== popularity.name)
      .map((course) => ({
        weight: Number(course.policy.parameters.elsewhereWeight),
        ndcg: intervalOf([perCircle(course)], seed),
        gain: intervalOf([perCircle(course, without)], seed),
        own: shared.partOf(course.policy.name),
      })),
  };
}

/** Pages of the own log with and without what its imported libraries' people say; `elsewhere` is by the titles' ids. */
export async function holdOwnBackground(
  interactions: Interactions,
  elsewhere: Elsewhere,
  { seeds, ...options }: Omit<ContestOptions, "policies"> & { seeds: number[] },
): Promise<Evaluation> {
  const numbered = byNumber(interactions, elsewhere);
  const contest = await holdContest(
    trialsOf(interactions, { protocol: "random-by-viewer", seeds }),
    { ...options, policies: WEIGHTS.map((weight) => pagesHearing(() => numbered, weight)) },
  );
  return evaluationOf(contest, { protocol: "background", k: options.k, seeds });
}

function byNumber({ titles }: Interactions, elsewhere: Elsewhere): Elsewhere {
  const numbers = new Map(titles.map((id, number) => [id, String(number)]));
  const numbered: Elsewhere = new Map();
  for (const [id, likes] of elsewhere) {
    const number = numbers.get(id);
    if (number === undefined) continue;
    const known = likes.flatMap(({ name, weight }) => {
      const other = numbers.get(name);
      return other === undefined ? [] : [{ name: other, weight }];
    });
    if (known.length > 0) numbered.set(number, known);
  }
  return numbered;
}
