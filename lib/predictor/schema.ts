import { z } from "zod";
import { contestants } from "@/lib/predictor/contest";
import { featureGroups } from "@/lib/predictor/feature-table";
import { measureNames } from "@/lib/predictor/learning/accuracy";
import { families } from "@/lib/predictor/learning/learner";

const bounded = z.object({ value: z.number(), low: z.number(), high: z.number() });

const choice = z.object({
  recipes: z.array(
    z.object({ family: z.enum(families), options: z.record(z.string(), z.number()) }),
  ),
  calibration: z.enum(["platt", "isotonic"]),
  validationAuc: z.number(),
});

/** What is stored of how well a viewer's predictor did on labels it had not seen. */
export const predictorReport = z.object({
  labels: z.object({ liked: z.number(), not: z.number() }),
  past: z.number(), // labels learnt from
  asked: z.number(), // the later ones it was asked about
  askedFrom: z.number(), // milliseconds: the first of them
  chosen: z.object({ hybrid: choice, metadata: choice }),
  liked: z.array(z.number()), // 1 or 0 by film asked about, and below what each said of it
  contestants: z.array(
    z.object({
      name: z.enum(contestants),
      chances: z.array(z.number()),
      measures: z.record(z.enum(measureNames), bounded),
    }),
  ),
  learning: z.array(z.object({ labels: z.number(), auc: z.number() })),
  groups: z.array(z.object({ group: z.enum(featureGroups), drop: z.number() })),
  seconds: z.number(), // of work
});

export type PredictorReport = z.infer<typeof predictorReport>;
