const STEPS: [atLeast: number, divisor: number, unit: string][] = [
  [172_800_000, 86_400_000, "days"],
  [7_200_000, 3_600_000, "h"],
  [120_000, 60_000, "min"],
  [1_000, 1_000, "s"],
];

/** A length of time in the unit that reads best, such as 850 ms, 1.3 s or 4 min. */
export function durationWords(milliseconds: number): string {
  const size = Math.abs(milliseconds);
  const [, divisor, unit] = STEPS.find(([atLeast]) => size >= atLeast) ?? [0, 1, "ms"];
  const value = milliseconds / divisor;
  const digits = divisor > 1 && Math.abs(value) < 10 ? 1 : 0;
  return `${value.toFixed(digits).replace(/\.0$/, "")} ${unit}`;
}

/** A share as a percentage; one that is not nothing never reads as nothing. */
export function percentWords(share: number): string {
  if (share === 0) return "0 %";
  if (share < 0.000_05) return "< 0.01 %";
  return `${Number((share * 100).toFixed(2))} %`;
}

/** Why an event that came is not in the log. */
export const outcomeWords: Record<string, string> = {
  duplicate: "known already, ignored",
  malformed: "not of the right shape",
  unknown_kind: "of no known kind",
  unknown_title: "about no known title",
  bad_time: "waited more than 14 days, or not yet happened",
};

const losses: Record<string, string> = {
  full: "its outbox was full",
  old: "it waited 14 days",
  refused: "the server took it neither with others nor alone",
};

/** Why a browser let an event go. */
export function lossWords(reason: string): string {
  return losses[reason] ?? "for another reason";
}

/** What the figures mean, word for word on the page and in the command. */
export const definitions = [
  "Every tab numbers its events from 0. Expected is the highest number that came, plus one; missing is what lies between those that came.",
  "Refused is what is missing because the server said why it took none. Under way is what is missing from tabs that were heard of in the last 14 days: a browser keeps events so long. The rest is lost.",
  "Loss rate is lost of expected, in tabs past those 14 days. At most means: if all that is under way were lost as well, in all tabs.",
  "A browser that must let events go says so itself, once it is heard again; those numbers are missing as well.",
  "What followed the last number of a tab cannot be known, nor what a tab did of which nothing ever came.",
  "Delay runs from the act to the moment the server had it, which is stored in the same request. It counts the wait in the browser and what a batch took longer than the fastest of its tab; percentiles are within one per cent.",
  "A clock's distance is that of the fastest batch of a tab, and so includes its way.",
];
