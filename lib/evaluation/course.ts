import { type AccuracyName, accuracyNames } from "@/lib/evaluation/accuracy";
import { type Activity, activityOf } from "@/lib/evaluation/activity";
import { measureLists } from "@/lib/evaluation/evaluate-model";
import type { Figures } from "@/lib/evaluation/interval";
import { characterNames, type ListCharacter } from "@/lib/evaluation/list-character";
import type { Parameters, PolicySpec } from "@/lib/evaluation/model";
import type { Split } from "@/lib/evaluation/split";
import type { Lists } from "@/lib/evaluation/top-titles";

/** What a policy did in every trial it stood. */
export type Course = {
  policy: PolicySpec;
  parameters: Parameters[]; // of each trial
  accuracy: Record<AccuracyName, Map<number, Figures>>; // by trial
  activity: Map<number, Activity[]>;
  character: ListCharacter[];
  seconds: { fit: number; lists: number }[];
};

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

/** Measures the lists of one trial and writes down what came of them. */
export function note(
  course: Course,
  lists: Lists,
  { split, trial }: { split: Split; trial: number },
) {
  const { viewers, perViewer, coverage, novelty, diversity, gini } = measureLists(lists, split);
  for (const name of accuracyNames) {
    course.accuracy[name].set(trial, { viewers, values: perViewer[name] });
  }
  course.character.push({ coverage, novelty, diversity, gini });
  course.activity.set(trial, activityOf(viewers, split.train));
}

export function secondsSpent({ seconds }: Course) {
  return seconds.reduce((sum, { fit, lists }) => sum + fit + lists, 0);
}

export function meanCharacter({ character }: Course): ListCharacter {
  const mean = (name: (typeof characterNames)[number]) =>
    character.reduce((sum, trial) => sum + trial[name], 0) / Math.max(1, character.length);
  const [coverage, novelty, diversity, gini] = characterNames.map(mean);
  return { coverage, novelty, diversity, gini };
}
