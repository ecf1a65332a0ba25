import type { EventWeights, FoldName } from "@/lib/events/kinds";

type Words = { name: string; meaning: string };

/** What each fold is called, and what it does with the viewings of a title. */
export const foldsInWords: Record<FoldName, Words> = {
  viewing: {
    name: "Viewings, diminishing",
    meaning:
      "a viewing is worth its largest weight, and the n-th best viewing of a title counts 1/n",
  },
  sum: {
    name: "Sum of acts",
    meaning: "every kind of every viewing counts in full, once per viewing",
  },
  max: { name: "Best viewing", meaning: "only the best viewing of a title counts" },
  last: {
    name: "Latest viewing",
    meaning: "only the latest viewing that is worth anything counts",
  },
};

/** How a version folds and fades, in a sentence without its full stop. */
export function foldWords({ fold = "viewing", halfLifeDays = null }: EventWeights) {
  const { meaning } = foldsInWords[fold];
  if (halfLifeDays === null) return meaning;
  const days = halfLifeDays === 1 ? "1 day" : `${halfLifeDays} days`;
  return `${meaning}; acts count half ${days} before the viewer's last one`;
}
