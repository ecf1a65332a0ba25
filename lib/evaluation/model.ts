import type { SparseMatrix } from "@/lib/recommender/sparse-matrix";

/** A fitted policy as the evaluation sees it. */
export type Model = {
  /** Writes one score per title for a viewer; -Infinity where it cannot say, never NaN. */
  score(viewer: number, scores: Float64Array): void;
};

/** What a policy may learn from. */
export type World = {
  train: SparseMatrix; // viewers × titles, strengths or ratings
  times?: Float64Array; // seconds, parallel to the cells of train
  titleTags?: string[][]; // genres and tags per title, where the layout has them
  seed: number;
};

export type Parameters = Record<string, number | string | boolean>;

/** A policy that can be measured: how it is fitted, and what tuning may change about it. */
export type PolicySpec = {
  name: string;
  family: "baseline" | "user-user" | "item-item" | "latent" | "embedding" | "hybrid";
  isLive: boolean; // computable per request from the live index
  parameters: Parameters; // the defaults in force
  space?: Record<string, readonly (number | string | boolean)[]>;
  /** What it puts together in such a world; their parameters are its own, under the names of `partParameters`. */
  parts?(world: World): PolicySpec[];
  /** Estimated peak memory. */
  bytes(world: { viewers: number; titles: number; preferences: number }): number;
  fit(world: World, parameters: Parameters): Model | Promise<Model>;
};
