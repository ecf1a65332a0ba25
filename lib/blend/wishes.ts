import type { Wishes } from "@/lib/blend/joint-order";
import type { Mood } from "@/lib/blend/moods";

/** What may have been seen: by nobody who is here, by some of them, or by all. */
export const seenRules = {
  nobody: "Nobody has seen it",
  notAll: "Somebody has not seen it",
  any: "Seen or not",
} as const;

export type SeenRule = keyof typeof seenRules;

/** What the friends want tonight; everything an order needs but the interests. */
export type TonightWishes = Omit<Wishes, "present"> & {
  absent: string[]; // ids of friends
  mood: Mood | null;
  longestMinutes: number | null;
  seenRule: SeenRule;
};

/** Where the sliders stand at first; the best trade-off in docs/evaluation.md. */
export const openingWishes: TonightWishes = {
  aggregation: "proportional",
  fairness: 0.5,
  diversity: 0.15,
  absent: [],
  mood: null,
  longestMinutes: null,
  seenRule: "nobody",
};
