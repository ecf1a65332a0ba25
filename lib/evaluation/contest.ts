import { type Course, emptyCourse, note, secondsSpent } from "@/lib/evaluation/course";
import type { Parameters, PolicySpec, World } from "@/lib/evaluation/model";
import type { Trial } from "@/lib/evaluation/protocol";
import { type Asked, testViewers, worldOf } from "@/lib/evaluation/split";
import { type Lists, topTitles } from "@/lib/evaluation/top-titles";
import type { SparseMatrix } from "@/lib/recommender/sparse-matrix";

/** A policy that failed, and in which split, counted from 1: nothing is said of it, whatever it did before. */
export type LeftOut = { name: string; reason: string; trial: number };

export type ContestOptions = {
  k: number;
  policies: readonly PolicySpec[];
  freeBytes: number;
  patienceSeconds: number; // once a policy has taken this long it stands in no further trial
  tune?: (policy: PolicySpec, world: World) => Promise<Parameters>; // else the defaults in force
  tell: (progress: string) => void;
  onLists?: (policy: string, lists: Lists) => void;
  clock: () => number; // milliseconds of work
};

const LISTED_BYTES = 12; // a place in a list: a title and its score

/** Lets every policy that fits into memory stand every trial. A policy that fails is left out, not the contest. */
export async function holdContest(trials: Iterable<Trial>, options: ContestOptions) {
  const courses = new Map(
    options.policies.map((policy) => [policy.name, emptyCourse(policy)] as const),
  );
  const leftOut: LeftOut[] = [];
  let number = 0;
  for (const trial of trials) {
    number++;
    for (const [name, course] of courses) {
      if (secondsSpent(course) > options.patienceSeconds) continue;
      options.tell(`${trial.label}: ${name}`);
      try {
        const asked = { ...trial, viewers: testViewers(trial.split) };
        const lists = await makeLists(course, asked, options);
        note(course, lists, { split: trial.split, trial: number });
        options.onLists?.(name, lists);
      } catch (error) {
        leftOut.push({ name, reason: reasonOf(error), trial: number });
        courses.delete(name);
      }
    }
  }
  return { courses: [...courses.values()], leftOut, trials: number };
}

type Question = { split: Asked; viewers: Int32Array; seed: number };

/** Fits a policy as its course demands and asks it for lists, against the clock. */
export async function makeLists(
  { policy, parameters, seconds }: Course,
  { split, viewers, seed }: Question,
  { k, clock, tune, freeBytes }: ContestOptions,
): Promise<Lists> {
  requireMemory(bytesFor(policy, split.train) + LISTED_BYTES * k * viewers.length, freeBytes);
  const world = worldOf(split, seed);
  const chosen = tune ? await tune(policy, world) : policy.parameters;
  parameters.push(chosen);
  const startedAt = clock();
  const model = await policy.fit(world, chosen);
  const fittedAt = clock();
  const lists = topTitles(model, split, { k, viewers, seed });
  seconds.push({ fit: (fittedAt - startedAt) / 1000, lists: (clock() - fittedAt) / 1000 });
  return lists;
}

export function reasonOf(error: unknown) {
  return error instanceof Error ? error.message : String(error);
}

/** What is said where nobody stood a contest to its end. */
export function nobodyStoodWords(leftOut: LeftOut[]) {
  const reasons = leftOut.map(({ name, reason }) => `  ${name}: ${reason}`);
  return ["Every policy was left out.", ...reasons].join("\n");
}

function bytesFor({ bytes }: PolicySpec, { rows, columns, ids }: SparseMatrix) {
  return bytes({ viewers: rows, titles: columns, preferences: ids.length });
}

/** Throws when fitting and listing are likely to need more than there is. */
function requireMemory(bytes: number, freeBytes: number) {
  if (bytes <= freeBytes) return;
  const megabytes = (size: number) => `${Math.round(size / 1e6)} MB`;
  throw new Error(`needs about ${megabytes(bytes)} of memory, ${megabytes(freeBytes)} are free`);
}
