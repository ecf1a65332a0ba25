import type { FeatureTable, Sample } from "@/lib/predictor/feature-table";
import {
  addLogisticParts,
  fitLogistic,
  type LogisticModel,
  type LogisticOptions,
  logisticChance,
} from "@/lib/predictor/learning/logistic-regression";
import {
  addForestParts,
  type ForestModel,
  type ForestOptions,
  fitForest,
  forestChance,
} from "@/lib/predictor/learning/random-forest";

export const families = ["forest", "logistic"] as const;

export type Family = (typeof families)[number];

/** A family with its hyper-parameters. */
export type Recipe =
  | { family: "forest"; options: ForestOptions }
  | { family: "logistic"; options: LogisticOptions };

export type FittedModel = ForestModel | LogisticModel;

export function fitModel(sample: Sample, recipe: Recipe, seed: number): FittedModel {
  switch (recipe.family) {
    case "forest":
      return fitForest(sample, recipe.options, seed);
    case "logistic":
      return fitLogistic(sample, recipe.options);
  }
}

/** A score from 0 to 1 that says nothing of how often it holds before it is calibrated. */
export function scoreOf(model: FittedModel, table: FeatureTable, row: number): number {
  switch (model.kind) {
    case "forest":
      return forestChance(model, table, row);
    case "logistic":
      return logisticChance(model, table, row);
  }
}

export function scoresOf(model: FittedModel, table: FeatureTable, rows: Int32Array) {
  return Float64Array.from(rows, (row) => scoreOf(model, table, row));
}

/** What each feature of a film adds to its score, in the model's own measure; only their proportions mean something. */
export function partsOf(model: FittedModel, table: FeatureTable, row: number): Float64Array {
  const parts = new Float64Array(table.columns.length);
  switch (model.kind) {
    case "forest":
      addForestParts(model, { table, row }, parts);
      return parts;
    case "logistic":
      addLogisticParts(model, { table, row }, parts);
      return parts;
  }
}
