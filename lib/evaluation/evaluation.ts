import { type AccuracyName, accuracyNames } from "@/lib/evaluation/accuracy";
import { type Activity, activities, sliceOf } from "@/lib/evaluation/activity";
import { type Comparison, comparisonsOf } from "@/lib/evaluation/comparison";
import type { LeftOut } from "@/lib/evaluation/contest";
import { type Course, meanCharacter } from "@/lib/evaluation/course";
import { meanOf } from "@/lib/evaluation/evaluate-model";
import { type Interval, intervalOf } from "@/lib/evaluation/interval";
import type { ListCharacter } from "@/lib/evaluation/list-character";
import type { Parameters, PolicySpec } from "@/lib/evaluation/model";

/** What a contest came to, ready to be shown, stored or sent as JSON. */
export type Evaluation = {
  protocol: string;
  k: number;
  seeds: number[];
  trials: number;
  viewers: number; // asked, in the mean over trials
  policies: PolicyFigures[]; // the highest nDCG first
  comparisons: Comparison[];
  leftOut: LeftOut[];
};

export type PolicyFigures = {
  name: string;
  family: PolicySpec["family"];
  isLive: boolean;
  parameters: Parameters[]; // every set it was measured with
  trials: number;
  accuracy: Record<AccuracyName, Interval>;
  character: ListCharacter;
  activity: Record<Activity, Interval>; // nDCG by thirds of the viewers
  seconds: { fit: number; lists: number }; // a trial, in the mean
};

type Contest = { courses: Course[]; leftOut: LeftOut[]; trials: number };

export function evaluationOf(
  { courses, leftOut, trials }: Contest,
  asked: { protocol: string; k: number; seeds: number[] },
): Evaluation {
  const seed = asked.seeds.at(0) ?? 0;
  const policies = courses
    .map((course) => figuresOf(course, seed))
    .sort((a, b) => b.accuracy.ndcg.mean - a.accuracy.ndcg.mean || (a.name < b.name ? -1 : 1));
  const ranked = policies.flatMap(({ name }) =>
    courses
      .filter(({ policy }) => policy.name === name)
      .map(({ accuracy }) => ({ name, trials: accuracy.ndcg })),
  );
  return {
    ...asked,
    trials,
    viewers: Math.round(meanOf(viewersAsked(courses))),
    policies,
    comparisons: comparisonsOf(ranked, seed),
    leftOut,
  };
}

function viewersAsked([first]: Course[]) {
  const asked = first ? [...first.accuracy.ndcg.values()].map(({ viewers }) => viewers.length) : [];
  return Float64Array.from(asked);
}

function figuresOf(course: Course, seed: number): PolicyFigures {
  const { policy, parameters, accuracy, seconds } = course;
  const interval = (name: AccuracyName) => intervalOf([...accuracy[name].values()], seed);
  const mean = (part: "fit" | "lists") =>
    meanOf(Float64Array.from(seconds, (spent) => spent[part]));
  return {
    name: policy.name,
    family: policy.family,
    isLive: policy.isLive,
    parameters: distinct(parameters),
    trials: seconds.length,
    accuracy: record(accuracyNames, interval),
    character: meanCharacter(course),
    activity: record(activities, (activity) => sliceInterval(course, activity, seed)),
    seconds: { fit: mean("fit"), lists: mean("lists") },
  };
}

function distinct(sets: Parameters[]) {
  return [...new Map(sets.map((set) => [JSON.stringify(set), set])).values()];
}

function sliceInterval({ accuracy, activity }: Course, wanted: Activity, seed: number) {
  const slices = [...accuracy.ndcg].map(([trial, figures]) =>
    sliceOf(figures, activity.get(trial) ?? [], wanted),
  );
  return intervalOf(slices, seed);
}

/** An object with one value for every name; TypeScript cannot see that none is missing. */
function record<Name extends string, Value>(names: readonly Name[], of: (name: Name) => Value) {
  return Object.fromEntries(names.map((name) => [name, of(name)])) as Record<Name, Value>;
}
