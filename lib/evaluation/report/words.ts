import type { AccuracyName } from "@/lib/evaluation/accuracy";
import type { Comparison } from "@/lib/evaluation/comparison";
import type { Faults } from "@/lib/evaluation/interactions";
import type { Interval } from "@/lib/evaluation/interval";
import type { DataSetFacts } from "@/lib/evaluation/results";

export const accuracyWords: Record<AccuracyName, string> = {
  ndcg: "nDCG",
  ndcgOfAll: "nDCG of all",
  map: "MAP",
  mapOfK: "MAP of k",
  precision: "precision",
  recall: "recall",
  mrr: "MRR",
  hitRate: "hit rate",
};

export function decimals(value: number, places = 3) {
  return value.toFixed(places);
}

export function count(value: number) {
  return value.toLocaleString("en-GB");
}

/** `0.355 (0.338-0.371)` */
export function withBounds({ mean, low, high }: Interval) {
  return `${decimals(mean)} (${decimals(low)}–${decimals(high)})`;
}

/** Signed, for differences. */
export function gainWords({ mean, low, high }: Interval) {
  const signed = (value: number) => `${value < 0 ? "−" : "+"}${decimals(Math.abs(value))}`;
  return `${signed(mean)} (${signed(low)} to ${signed(high)})`;
}

export function probability(p: number) {
  return p < 0.001 ? "< 0.001" : decimals(p);
}

/** `3 of 5 splits` of a policy that stood in fewer than all; null for the others. */
export function fewerSplits(own: number, all: number) {
  return own < all ? `${own} of ${all} splits` : null;
}

/** A policy's name, and behind it in how many splits it stood where those are not all. */
export function nameWords({ name, trials }: { name: string; trials: number }, all: number) {
  const fewer = fewerSplits(trials, all);
  return fewer ? `${name} (${fewer})` : name;
}

/** Some reasons are sentences and some are not. */
export function leftOutWords({ name, reason }: { name: string; reason: string }) {
  return `${name} was left out: ${reason.replace(/\.$/, "")}.`;
}

export function isSignificant({ adjusted }: Comparison) {
  return adjusted < 0.05;
}

export function dataSetWords({ name, viewers, titles, preferences }: DataSetFacts) {
  return `${name}: ${count(viewers)} viewers × ${count(titles)} titles, ${count(preferences)} preferences`;
}

/** What was not used of the source; empty when all of it was. */
export function faultWords({ lines, malformed, duplicates, withoutStrength, examples }: Faults) {
  const parts = [
    malformed > 0 && `${count(malformed)} of ${count(lines)} lines were malformed and skipped`,
    duplicates > 0 &&
      `${count(duplicates)} repeated a viewer and a title, of which the latest counts`,
    withoutStrength > 0 &&
      `${count(withoutStrength)} had a strength of zero or below: never learnt from, never listed`,
  ].filter((part) => part !== false);
  const shown = examples.map(({ line, text, reason }) => `  line ${line}, ${reason}: ${text}`);
  return [...parts, ...shown];
}
