import { z } from "zod";
import { protocolNames } from "@/lib/evaluation/protocol";

const interval = z.object({ mean: z.number(), low: z.number(), high: z.number() });

export type ShownInterval = z.infer<typeof interval>;

const policy = z.object({
  name: z.string(),
  family: z.string(),
  isLive: z.boolean(),
  trials: z.number(),
  accuracy: z.object({
    ndcg: interval,
    map: interval,
    precision: interval,
    recall: interval,
    mrr: interval,
    hitRate: interval,
    // the other readings; runs kept by older versions have none
    ndcgOfAll: interval.optional(),
    mapOfK: interval.optional(),
  }),
  activity: z.object({ few: interval, some: interval, many: interval }).optional(),
  character: z.object({
    coverage: z.number(),
    novelty: z.number(),
    diversity: z.number(),
    gini: z.number(),
  }),
});

const comparison = z.object({
  better: z.string(),
  other: z.string(),
  gain: interval,
  adjusted: z.number(),
});

const evaluation = z.object({
  protocol: z.string(),
  k: z.number(),
  seeds: z.array(z.number()),
  trials: z.number(),
  viewers: z.number(),
  policies: z.array(policy),
  comparisons: z.array(comparison),
  leftOut: z.array(z.object({ name: z.string(), reason: z.string() })),
});

/** Pages of drawn circles with and without people elsewhere. */
const background = z.object({
  k: z.number(),
  figures: z.array(
    z.object({
      size: z.number(),
      circles: z.number(),
      popularity: interval,
      weights: z.array(
        z.object({ weight: z.number(), ndcg: interval, gain: interval, own: z.number() }),
      ),
    }),
  ),
});

/** What the board shows of a run, from the command's JSON or from the published file. */
export const shownResults = z.object({
  dataSet: z.object({
    name: z.string(),
    viewers: z.number(),
    titles: z.number(),
    preferences: z.number(),
  }),
  evaluations: z.array(evaluation),
  background: background.optional(), // only the published file has it
});

export type ShownBackground = z.infer<typeof background>;
export type ShownResults = z.infer<typeof shownResults>;
export type ShownEvaluation = z.infer<typeof evaluation>;
export type ShownPolicy = z.infer<typeof policy>;

/** A run on Matinee's own log, as it is kept. */
export const keptRun = z.object({
  startedAt: z.iso.datetime(),
  seconds: z.number(),
  fold: z.string(),
  results: shownResults,
});

export type KeptRun = z.infer<typeof keptRun>;

/** A run that began and has not ended; `seenAt` is when its process last said that it goes on. */
export const runUnderWay = z.object({
  process: z.string(),
  startedAt: z.iso.datetime(),
  seenAt: z.iso.datetime(),
  protocol: z.string(),
});

export type RunUnderWay = z.infer<typeof runUnderWay>;

const MOST_PLACES = 100;
const MOST_SPLITS = 20;

const wholeNumber = (what: string, most: number) =>
  z
    .string()
    .regex(/^\d{1,4}$/, `${what} is a whole number.`)
    .transform(Number)
    .refine((number) => number >= 1 && number <= most, `${what} lies between 1 and ${most}.`);

/** Protocols that need nothing but the log itself. */
export const boardProtocols = [
  ...protocolNames.filter((name) => name !== "folds"),
  "background" as const,
];

/** What the board's form asks for. */
export const boardRun = z.object({
  protocol: z.enum(boardProtocols, "Choose one of the protocols."),
  fold: z.enum(["viewing", "sum"], "Choose how strength is folded."),
  k: wholeNumber("k", MOST_PLACES),
  seeds: wholeNumber("The number of splits", MOST_SPLITS),
  policies: z.array(z.string().regex(/^[a-z][a-z0-9-]*$/, "There is no such policy.")), // none: all
});

export type BoardRun = z.infer<typeof boardRun>;
