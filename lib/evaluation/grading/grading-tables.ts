import type { ContestOptions } from "@/lib/evaluation/contest";
import type { Moments } from "@/lib/evaluation/grading/day-part";
import { type GradingTable, holdGradingContest } from "@/lib/evaluation/grading/grading-contest";
import { logOptions } from "@/lib/evaluation/grading/log-options";
import { ratingOptions } from "@/lib/evaluation/grading/rating-options";
import type { DataSet, Interactions } from "@/lib/evaluation/interactions";
import type { PolicySpec, World } from "@/lib/evaluation/model";
import { policies } from "@/lib/evaluation/models/registry";
import type { Trial } from "@/lib/evaluation/protocol";
import type { ActData } from "@/lib/evaluation/sources/act-list";
import { type Parting, splitOf } from "@/lib/evaluation/split";
import { ownTemporalParting } from "@/lib/evaluation/splits/by-time";
import { randomParting } from "@/lib/evaluation/splits/random";
import type { SparseMatrix } from "@/lib/recommender/sparse-matrix";

type Options = Omit<ContestOptions, "policies"> & { seed: number };

const LIKED = 4; // a rating from which a title is something to be found
const SEEDS = 5;

/** Ratings and their times: confidence, half-life, low ratings as evidence against, and the hour. */
export async function gradeByRatings(
  { name, interactions }: DataSet,
  options: Options,
): Promise<GradingTable[]> {
  const moments = new Map<SparseMatrix, Moments>();
  const momentsOf = ({ train }: World) =>
    moments.get(train) ?? new Float64Array(train.rows).fill(NaN);
  const parting = ownTemporalParting(interactions);
  const liked = parting.test.filter((at) => interactions.strength[at] >= LIKED);
  const [ridge, cosine] = named("user-ridge", "user-cosine");
  const bases = [ridge, readingAsPages(cosine)];
  const tables: GradingTable[] = [];
  for (const [relevant, test] of [
    ["every hidden title", parting.test],
    [`hidden titles rated ${LIKED} or more`, liked],
  ] as const) {
    const trial = trialOf(interactions, { train: parting.train, test }, options.seed);
    moments.set(trial.split.train, momentsIn(interactions, parting.test));
    for (const base of bases) {
      const about = { data: name, protocol: "temporal-by-viewer", relevant, base };
      const asked = { ...about, options: ratingOptions(base, momentsOf), trials: [trial] };
      tables.push(await holdGradingContest({ ...asked, seed: options.seed }, options));
    }
  }
  return tables;
}

/** A log of acts: folds, half-life, skip, close and click, by the very code that makes pages. */
export async function gradeByLog(
  { name, interactions, recordOf, weights }: ActData,
  options: Options,
): Promise<GradingTable[]> {
  const { viewer, title } = interactions;
  const isCompleted = (at: number) => recordOf(viewer[at], title[at])?.latest("complete") != null;
  const tables: GradingTable[] = [];
  for (const [relevant, isRelevant] of [
    ["every hidden title", () => true],
    ["hidden titles watched to the end", isCompleted],
  ] as const) {
    const seeds = Array.from({ length: SEEDS }, (_, i) => options.seed + i);
    const trials = seeds.map((seed) => {
      const { train, test } = randomParting(interactions, { within: "viewer", seed });
      return trialOf(interactions, { train, test: test.filter(isRelevant) }, seed);
    });
    for (const base of named("page-ridge", "page-cosine")) {
      const about = { data: name, protocol: "random-by-viewer", relevant, base };
      const asked = { ...about, options: logOptions(recordOf, weights), trials };
      tables.push(await holdGradingContest({ ...asked, seed: options.seed }, options));
    }
  }
  return tables;
}

/** Neighbours that read strengths as the pages do: where all acts count alike, nothing can fade. */
function readingAsPages({ name, parameters, ...policy }: PolicySpec): PolicySpec {
  return {
    ...policy,
    name: `${name} by log2(1 + r)`,
    parameters: { ...parameters, grading: "log" },
  };
}

function trialOf(interactions: Interactions, parting: Parting, seed: number): Trial {
  return { label: `seed ${seed}`, seed, split: splitOf(interactions, parting) };
}

/** Every viewer is asked when the first of their hidden acts was. */
function momentsIn({ viewers, viewer, seconds }: Interactions, test: Int32Array): Moments {
  const moments = new Float64Array(viewers.length).fill(Number.NaN);
  for (const at of test) {
    const second = seconds?.[at] ?? Number.NaN;
    if (!(moments[viewer[at]] <= second)) moments[viewer[at]] = second;
  }
  return moments;
}

function named(...names: string[]): PolicySpec[] {
  return names.map((name) => {
    const policy = policies.find((known) => known.name === name);
    if (!policy) throw new Error(`There is no policy ${name}.`);
    return policy;
  });
}
