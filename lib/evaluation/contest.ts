import { type AccuracyName, accuracyNames } from "@/lib/evaluation/accuracy";
import { type Activity, activityOf } from "@/lib/evaluation/activity";
import { type Evaluated, evaluateModel } from "@/lib/evaluation/evaluate-model";
import type { Figures } from "@/lib/evaluation/interval";
import { characterNames, type ListCharacter } from "@/lib/evaluation/list-character";
import type { Parameters, PolicySpec, World } from "@/lib/evaluation/model";
import type { Trial } from "@/lib/evaluation/protocol";
import { type Split, worldOf } from "@/lib/evaluation/split";
import type { SparseMatrix } from "@/lib/recommender/sparse-matrix";

/** What a policy did in every trial it stood. */
export type Course = {
  policy: PolicySpec;
  parameters: Parameters[]; // of each trial
  accuracy: Record<AccuracyName, Map<number, Figures>>; // by trial
  activity: Map<number, Activity[]>;
  character: ListCharacter[];
  seconds: { fit: number; lists: number }[];
};

export type LeftOut = { name: string; reason: string };

export type ContestOptions = {
  k: number;
  policies: readonly PolicySpec[];
  freeBytes: number;
  patienceSeconds: number; // once a policy has taken this long it stands in no further trial
  tune?: (policy: PolicySpec, world: World) => Promise<Parameters>; // else the defaults in force
  tell: (progress: string) => void;
  clock: () => number; // milliseconds
};

/** Lets every policy that fits into memory stand every trial. A policy that fails is left out, not the contest. */
export async function holdContest(trials: Iterable<Trial>, options: ContestOptions) {
  const courses = new Map<string, Course>();
  const leftOut = new Map<string, LeftOut>();
  let number = 0;
  for (const trial of trials) {
    number++;
    for (const policy of options.policies) {
      const course = courses.get(policy.name) ?? emptyCourse(policy);
      if (leftOut.has(policy.name) || spent(course) > options.patienceSeconds) continue;
      options.tell(`${trial.label}: ${policy.name}`);
      try {
        requireMemory(policy, trial.split.train, options.freeBytes);
        await stand(course, trial, { ...options, number });
        courses.set(policy.name, course);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        leftOut.set(policy.name, { name: policy.name, reason });
        courses.delete(policy.name);
      }
    }
  }
  return { courses: [...courses.values()], leftOut: [...leftOut.values()], trials: number };
}

type Standing = ContestOptions & { number: number };

async function stand(course: Course, trial: Trial, { k, clock, tune, number }: Standing) {
  const { policy } = course;
  const { split, seed } = trial;
  const world = worldOf(split, seed);
  const parameters = tune ? await tune(policy, world) : policy.parameters;
  course.parameters.push(parameters);
  const startedAt = clock();
  const model = await policy.fit(world, parameters);
  const fittedAt = clock();
  const evaluated = evaluateModel(model, split, { k, seed });
  course.seconds.push({ fit: (fittedAt - startedAt) / 1000, lists: (clock() - fittedAt) / 1000 });
  note(course, evaluated, { number, split });
}

/** Writes down what came of one trial. */
export function note(
  course: Course,
  evaluated: Evaluated,
  { number, split }: { number: number; split: Split },
) {
  const { viewers, perViewer, coverage, novelty, diversity, gini } = evaluated;
  for (const name of accuracyNames) {
    course.accuracy[name].set(number, { viewers, values: perViewer[name] });
  }
  course.character.push({ coverage, novelty, diversity, gini });
  course.activity.set(number, activityOf(viewers, split.train));
}

export function emptyCourse(policy: PolicySpec): Course {
  const accuracy = Object.fromEntries(accuracyNames.map((name) => [name, new Map()]));
  return {
    policy,
    parameters: [],
    accuracy: accuracy as Course["accuracy"], // every name has its map
    activity: new Map(),
    character: [],
    seconds: [],
  };
}

function spent({ seconds }: Course) {
  return seconds.reduce((sum, { fit, lists }) => sum + fit + lists, 0);
}

/** Throws when fitting is likely to need more than there is. */
export function requireMemory(policy: PolicySpec, train: SparseMatrix, freeBytes: number) {
  const { rows, columns, ids } = train;
  const bytes = policy.bytes({ viewers: rows, titles: columns, preferences: ids.length });
  if (bytes <= freeBytes) return;
  const megabytes = (size: number) => `${Math.round(size / 1e6)} MB`;
  throw new Error(`needs about ${megabytes(bytes)} of memory, ${megabytes(freeBytes)} are free`);
}

export function meanCharacter(trials: ListCharacter[]): ListCharacter {
  const mean = (name: (typeof characterNames)[number]) =>
    trials.reduce((sum, character) => sum + character[name], 0) / Math.max(1, trials.length);
  const [coverage, novelty, diversity, gini] = characterNames.map(mean);
  return { coverage, novelty, diversity, gini };
}
