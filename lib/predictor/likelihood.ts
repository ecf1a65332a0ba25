import { readPrediction } from "@/lib/predictor/read";
import type { ViewerId } from "@/lib/session";

/** What is said of one title to one viewer. */
export type Likelihood =
  | { kind: "known"; chance: number; pro: string[]; contra: string[] }
  | { kind: "early" }; // nothing is learnt of the viewer yet, or not of this title

export async function readLikelihood(viewerId: ViewerId, titleId: string): Promise<Likelihood> {
  const prediction = await readPrediction(viewerId, titleId);
  if (!prediction) return { kind: "early" };
  const { chance, pro, contra } = prediction;
  return { kind: "known", chance, pro, contra };
}
