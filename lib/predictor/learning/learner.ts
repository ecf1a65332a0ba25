import type { FeatureTable, Sample } from "@/lib/predictor/feature-table";
import {
  addLogisticParts,
  fitLogistic,
  type LogisticModel,
  type LogisticOptions,
  logisticChance,
} from "@/lib/predictor/learning/logistic-regression";
import { chanceOfOdds } from "@/lib/predictor/learning/odds";
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

/**
 * What each feature of some films adds to their scores, film by film, in the model's own measure, and the scores that
 * they make up.
 */
export function partsOf(
  model: FittedModel,
  films: { table: FeatureTable; from: number; to: number },
): { parts: Float64Array; scores: Float64Array } {
  const size = films.table.columns.length;
  const parts = new Float64Array((films.to - films.from) * size);
  const start =
    model.kind === "forest"
      ? addForestParts(model, films, parts)
      : addLogisticParts(model, films, parts);
  const scores = new Float64Array(films.to - films.from).fill(start);
  for (let film = 0, at = 0; film < scores.length; film++) {
    for (let column = 0; column < size; column++, at++) scores[film] += parts[at];
  }
  return { parts, scores: model.kind === "forest" ? scores : scores.map(chanceOfOdds) };
}
