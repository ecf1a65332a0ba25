import type { Opinions } from "@/lib/predictor/circle-opinions";
import type { Contestant, Parting, Verdicts } from "@/lib/predictor/contest";
import { rocAuc } from "@/lib/predictor/learning/accuracy";

/** How well the learners tell films apart that nobody else had met. */
export type ColdFigures = { asked: number; auc: Record<"hybrid" | "metadata", number> };

const LEAST_COLD = 3; // liked, and not: with fewer an AUC says nothing

export function coldFigures(
  { liked, chances }: Verdicts,
  { future, asOf }: Parting,
  { opinions, viewer }: { opinions: Opinions; viewer: number },
): ColdFigures | null {
  const isMet = metBy(opinions, { viewer, asOf });
  const cold = Int32Array.from(future.keys()).filter((at) => isMet[future[at].title] === 0);
  const outcome = Uint8Array.from(cold, (at) => liked[at]);
  const yes = outcome.reduce((sum, one) => sum + one, 0);
  if (Math.min(yes, cold.length - yes) < LEAST_COLD) return null;
  const aucOf = (name: Contestant) =>
    rocAuc({ chances: Float64Array.from(cold, (at) => chances[name][at]), liked: outcome });
  return {
    asked: cold.length,
    auc: { hybrid: aucOf("hybrid"), metadata: aucOf("metadata") },
  };
}

/** 1 for every film that somebody else had met by a moment. */
function metBy(opinions: Opinions, { viewer, asOf }: { viewer: number; asOf: number }) {
  const isMet = new Uint8Array(opinions.titles);
  const { starts, title, at } = opinions;
  for (let i = 0; i < title.length; i++) {
    const isOwn = i >= starts[viewer] && i < starts[viewer + 1];
    if (!isOwn && at[i] <= asOf) isMet[title[i]] = 1;
  }
  return isMet;
}
