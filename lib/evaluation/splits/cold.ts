import type { Interactions } from "@/lib/evaluation/interactions";
import { chanceFrom } from "@/lib/evaluation/models/chance";
import type { Parting, TitleSets } from "@/lib/evaluation/split";
import { partingOf } from "@/lib/evaluation/splits/random";
import { shuffled } from "@/lib/evaluation/top-titles";

const COLD_SHARE = 0.1;
const MOST_COLD = 1_000; // titles: every viewer is asked to order all of them

/** Hides from everybody whatever anybody did with some of the titles, which are as new to train as the day they came. */
export function coldParting(
  { title, titles }: Interactions,
  seed: number,
): Parting & { cold: Int32Array } {
  const order = shuffled(Int32Array.from(titles.keys()), chanceFrom(seed));
  const cold = order.subarray(0, Math.min(MOST_COLD, Math.round(COLD_SHARE * titles.length)));
  const isCold = new Uint8Array(titles.length);
  for (const one of cold) isCold[one] = 1;
  return { ...partingOf(Uint8Array.from(title, (one) => 1 - isCold[one])), cold: cold.toSorted() };
}

/** The same titles for everybody. */
export function sameCandidates(viewers: number, titles: Int32Array): TitleSets {
  const starts = Int32Array.from({ length: viewers + 1 }, (_, viewer) => viewer * titles.length);
  const ids = new Int32Array(viewers * titles.length);
  for (let viewer = 0; viewer < viewers; viewer++) ids.set(titles, viewer * titles.length);
  return { starts, ids };
}
