import { type ContestOptions, holdContest, type LeftOut } from "@/lib/evaluation/contest";
import type { Course } from "@/lib/evaluation/course";
import { meanOf } from "@/lib/evaluation/evaluate-model";
import type { Interactions } from "@/lib/evaluation/interactions";
import { type Figures, type Interval, intervalOf } from "@/lib/evaluation/interval";
import { chanceFrom } from "@/lib/evaluation/models/chance";
import { popularity } from "@/lib/evaluation/models/popularity";
import type { Trial } from "@/lib/evaluation/protocol";
import { splitOf } from "@/lib/evaluation/split";
import { groupsOf } from "@/lib/evaluation/splits/groups";
import { randomParting } from "@/lib/evaluation/splits/random";
import { shuffled } from "@/lib/evaluation/top-titles";

export const circleSizes = [5, 10, 20, 60] as const;

const LEAST_TITLES = 4; // with fewer a quarter of them is none
const LEAST_CIRCLES = 20;
const VIEWERS_IN_ALL = 400;

/** How a policy does in circles of one size: nDCG, and what it gains over popularity in the same circles. */
export type CircleFigures = {
  size: number;
  circles: number;
  policies: { name: string; ndcg: Interval; gain: Interval }[];
  leftOut?: LeftOut[]; // missing from what earlier versions wrote
};

/** Measures policies and popularity in circles drawn from the data, as if nobody else were there. */
export async function holdCircles(
  interactions: Interactions,
  options: ContestOptions & { seed: number },
): Promise<CircleFigures[]> {
  const results: CircleFigures[] = [];
  const policies = withPopularity(options.policies);
  for (const size of circleSizes) {
    const circles = Math.max(LEAST_CIRCLES, Math.ceil(VIEWERS_IN_ALL / size));
    const trials = circlesOf(interactions, { size, circles, seed: options.seed });
    const { courses, leftOut, ...held } = await holdContest(trials, {
      ...options,
      policies,
      tell: (progress) => options.tell(`circles of ${size}, ${progress}`),
    });
    if (held.trials === 0) continue; // there are too few viewers
    const figures = circleFigures(courses, options.seed);
    results.push({ size, circles: held.trials, policies: figures, leftOut });
  }
  return results;
}

function withPopularity(policies: ContestOptions["policies"]) {
  const isAsked = policies.some(({ name }) => name === popularity.name);
  return isAsked ? policies : [popularity, ...policies];
}

/** Circles of viewers drawn at random; a quarter of each viewer's titles is hidden. */
export function* circlesOf(
  interactions: Interactions,
  { size, circles, seed }: { size: number; circles: number; seed: number },
): Generator<Trial & { circle: Interactions }> {
  const eligible = [...groupsOf(interactions.viewer, interactions.viewers.length)].filter(
    (entries) => entries.length >= LEAST_TITLES,
  );
  if (eligible.length < size) return;
  const chance = chanceFrom(seed);
  const order = Int32Array.from(eligible.keys());
  for (let number = 1; number <= circles; number++) {
    const chosen = shuffled(order, chance).subarray(0, size);
    const circle = circleOf(
      interactions,
      Array.from(chosen, (at) => eligible[at]),
    );
    const parting = randomParting(circle, { within: "viewer", seed: seed + number });
    const split = splitOf(circle, parting);
    yield { label: `circle ${number}`, seed: seed + number, split, circle };
  }
}

/** Only these viewers, each with their entries, and only the titles they know. */
function circleOf(all: Interactions, members: Int32Array[]): Interactions {
  const entries = Int32Array.from(members.flatMap((own) => [...own]));
  const titles = [...new Set(entries.map((at) => all.title[at]))].sort((a, b) => a - b);
  const numbers = new Map(titles.map((title, number) => [title, number]));
  return {
    viewers: members.map(([first]) => all.viewers[all.viewer[first]]),
    titles: titles.map((title) => all.titles[title]),
    viewer: Int32Array.from(members.flatMap((own, number) => Array(own.length).fill(number))),
    title: entries.map((at) => numbers.get(all.title[at]) ?? 0),
    strength: Float32Array.from(entries, (at) => all.strength[at]),
    seconds: all.seconds && Float64Array.from(entries, (at) => all.seconds?.[at] ?? 0),
    unwanted: { viewer: new Int32Array(), title: new Int32Array() },
    tags: all.tags && titles.map((title) => all.tags?.[title] ?? []),
  };
}

/** Members of a circle depend on one another, so the circle is what the bootstrap draws. */
function circleFigures(courses: Course[], seed: number): CircleFigures["policies"] {
  const popular = courses.find(({ policy }) => policy.name === popularity.name);
  const policies = courses.map((course) => ({
    name: course.policy.name,
    ndcg: intervalOf([perCircle(course)], seed),
    gain: intervalOf(popular ? [perCircle(course, popular)] : [], seed),
  }));
  return policies.sort((a, b) => b.ndcg.mean - a.ndcg.mean);
}

/** The mean nDCG of each circle, or what it is above that of another policy. */
export function perCircle({ accuracy }: Course, against?: Course): Figures {
  const circles = [...accuracy.ndcg.keys()];
  const values = circles.map((circle) => {
    const theirs = against?.accuracy.ndcg.get(circle);
    const own = accuracy.ndcg.get(circle);
    return (own ? meanOf(own.values) : 0) - (theirs ? meanOf(theirs.values) : 0);
  });
  return { viewers: Int32Array.from(circles), values: Float64Array.from(values) };
}
