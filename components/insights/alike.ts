const STEPS = [
  { from: 0.4, words: "Very alike" },
  { from: 0.2, words: "Much alike" },
  { from: 0.08, words: "Somewhat alike" },
  { from: 0, words: "A little alike" },
];

/** A similarity of 0 to 1 in words. */
export function alikeInWords(similarity: number): string {
  return STEPS.find(({ from }) => similarity >= from)?.words ?? "Not alike";
}

/** A similarity as people count: of a hundred. */
export function ofHundred(similarity: number): number {
  return Math.max(1, Math.round(similarity * 100));
}
