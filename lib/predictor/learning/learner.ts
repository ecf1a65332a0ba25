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
  const parts = new Float64Array((films.to - films.from) * films.table.columns.length);
  const members = team.map(({ model, scale }) => ({
    scale,
    scores:
      model.kind === "forest"
        ? addForest(model, films, { parts, scale })
        : addLogisticParts(model, films, { parts, scale }).map(chanceOfOdds),
  }));
  return { parts, scores: together(members) };
}

/** Parts of a chance as parts of its odds: each its share of the whole way. */
function addForest(
  model: ForestModel,
  films: Films,
  { parts, scale }: { parts: Float64Array; scale: number },
) {
  const size = films.table.columns.length;
  const own = new Float64Array(parts.length);
  const start = addForestParts(model, films, own);
  const scores = new Float64Array(films.to - films.from).fill(start);
  for (let film = 0; film < scores.length; film++) {
    const [first, end] = [film * size, (film + 1) * size];
    for (let at = first; at < end; at++) scores[film] += own[at];
    const stretch = scale * stretchOf(start, scores[film]);
    for (let at = first; at < end; at++) parts[at] += stretch * own[at];
  }
  return scores;
}

const LEAST_CHANGE = 1e-9;

function stretchOf(from: number, to: number) {
  return Math.abs(to - from) < LEAST_CHANGE ? 1 : (oddsOf(to) - oddsOf(from)) / (to - from);
}
