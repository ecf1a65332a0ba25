import type { FeatureTable, Sample } from "@/lib/predictor/feature-table";
import {
  addLogisticParts,
  fitLogistic,
  type LogisticModel,
  type LogisticOptions,
  logisticChance,
} from "@/lib/predictor/learning/logistic-regression";
import { chanceOfOdds, oddsOf } from "@/lib/predictor/learning/odds";
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

/** Recipes whose models answer together: the sum of their odds, each made as wide as the others by its scale. */
export type Team = { recipe: Recipe; scale: number }[];

export type FittedModel = ForestModel | LogisticModel;
export type FittedTeam = { model: FittedModel; scale: number }[];

export function fitModel(sample: Sample, recipe: Recipe, seed: number): FittedModel {
  switch (recipe.family) {
    case "forest":
      return fitForest(sample, recipe.options, seed);
    case "logistic":
      return fitLogistic(sample, recipe.options);
  }
}

export function fitTeam(sample: Sample, team: Team, seed: number): FittedTeam {
  return team.map(({ recipe, scale }) => ({ model: fitModel(sample, recipe, seed), scale }));
}

/** A score from 0 to 1 that says nothing of how often it holds before it is calibrated. */
function scoreOf(model: FittedModel, table: FeatureTable, row: number): number {
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

export function teamScores(team: FittedTeam, table: FeatureTable, rows: Int32Array) {
  return together(
    team.map(({ model, scale }) => ({ scores: scoresOf(model, table, rows), scale })),
  );
}

/** Scores of members as those of the team. */
export function together(members: { scores: Float64Array; scale: number }[]): Float64Array {
  const odds = new Float64Array(members[0].scores.length);
  for (const { scores, scale } of members) {
    for (let i = 0; i < odds.length; i++) odds[i] += scale * oddsOf(scores[i]);
  }
  return odds.map(chanceOfOdds);
}

type Films = { table: FeatureTable; from: number; to: number };

/** What each feature of some films adds to the logarithm of their odds, film by film, and the scores that they make up. */
export function partsOf(team: FittedTeam, films: Films) {
  const size = films.table.columns.length;
  const many = films.to - films.from;
  const parts = new Float64Array(many * size);
  const members = team.map(({ model, scale }) => {
    const own = new Float64Array(many * size);
    const scores = addMemberParts(model, films, own);
    for (let i = 0; i < own.length; i++) parts[i] += scale * own[i];
    return { scores, scale };
  });
  return { parts, scores: together(members) };
}

/** Adds what each feature says by one model, and gives its scores. */
function addMemberParts(model: FittedModel, films: Films, parts: Float64Array): Float64Array {
  const scores = new Float64Array(films.to - films.from);
  const size = films.table.columns.length;
  const start =
    model.kind === "forest"
      ? addForestParts(model, films, parts)
      : addLogisticParts(model, films, parts);
  for (let film = 0; film < scores.length; film++) {
    const own = parts.subarray(film * size, (film + 1) * size);
    let sum = start;
    for (let column = 0; column < size; column++) sum += own[column];
    scores[film] = model.kind === "forest" ? sum : chanceOfOdds(sum);
    if (model.kind === "forest") inOdds(own, start, sum);
  }
  return scores;
}

const LEAST_CHANGE = 1e-9;

/** Parts of a chance as parts of its odds: each its share of the whole way. */
function inOdds(parts: Float64Array, from: number, to: number) {
  if (Math.abs(to - from) < LEAST_CHANGE) return;
  const stretch = (oddsOf(to) - oddsOf(from)) / (to - from);
  for (let i = 0; i < parts.length; i++) parts[i] *= stretch;
}
