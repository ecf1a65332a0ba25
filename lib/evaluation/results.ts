import type { BackgroundFigures } from "@/lib/evaluation/background";
import type { CircleFigures } from "@/lib/evaluation/circles";
import type { Evaluation } from "@/lib/evaluation/evaluation";
import type { GradingTable } from "@/lib/evaluation/grading/grading-contest";
import type { GroupFigures } from "@/lib/evaluation/groups/contest";
import type { DataSet, Faults } from "@/lib/evaluation/interactions";
import { faultWords } from "@/lib/evaluation/report/words";
import type { Tuned } from "@/lib/evaluation/tuning/tune-policy";
import type { PredictFigures } from "@/lib/predictor/trial/predict-figures";

/** Everything one run came to: what `--json` prints and the board shows. */
export type Results = {
  dataSet: DataSetFacts;
  evaluations: Evaluation[];
  circles: CircleFigures[];
  background?: { k: number; figures: BackgroundFigures[] }; // where people elsewhere were asked about
  groups?: { policy: string; k: number; seeds: number[]; figures: GroupFigures[] }; // where joint lists were asked about
  gradings?: GradingTable[]; // where options of grading were asked about
  predictions?: PredictFigures[]; // where "Will they like it?" was asked
  tuning?: Tuned[]; // how parameters were found, where they were searched for
};

export type DataSetFacts = {
  name: string;
  layout: string;
  viewers: number;
  titles: number;
  preferences: number;
  faults: Faults;
};

export function factsOf({ name, layout, interactions, faults }: DataSet): DataSetFacts {
  return {
    name,
    layout,
    viewers: interactions.viewers.length,
    titles: interactions.titles.length,
    preferences: interactions.viewer.length,
    faults,
  };
}

/** A replacer for JSON, which has no word for a limit that is infinite. */
export function inJson(_: string, value: unknown) {
  return typeof value === "number" && !Number.isFinite(value) ? String(value) : value;
}

/** Says what keeps a data set from being measured, after what of it was not used; null when nothing does. */
export function obstacleIn(dataSet: DataSet): string | null {
  const obstacle = lackIn(dataSet);
  return obstacle && [...faultWords(dataSet.faults), obstacle].join("\n");
}

function lackIn({ name, interactions }: DataSet) {
  const { viewer, viewers, titles } = interactions;
  if (viewer.length === 0) return `${name} holds no preference, so there is nothing to measure.`;
  if (viewers.length < 2) return `${name} holds one viewer; it takes two to learn from each other.`;
  if (titles.length < 2) return `${name} holds one title; there is nothing to choose from.`;
  return null;
}
