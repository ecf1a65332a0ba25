import type { Interactions } from "@/lib/evaluation/interactions";
import { chanceFrom } from "@/lib/evaluation/models/chance";
import type { Parting } from "@/lib/evaluation/split";
import { groupsOf } from "@/lib/evaluation/splits/groups";
import { shuffled } from "@/lib/evaluation/top-titles";

const TRAIN_SHARE = 0.75;

/**
 * Puts three quarters of each group's entries into train and the rest into test, at random. Halves round to even,
 * as in the published benchmark: of two entries both train, of six four.
 */
export function randomParting(
  { viewer, title, viewers, titles }: Interactions,
  { within, seed }: { within: "title" | "viewer"; seed: number },
): Parting {
  const groups =
    within === "title" ? groupsOf(title, titles.length) : groupsOf(viewer, viewers.length);
  const chance = chanceFrom(seed);
  const isTrain = new Uint8Array(viewer.length);
  for (const group of groups) {
    const order = shuffled(group.slice(), chance);
    for (const at of order.subarray(0, roundHalfEven(TRAIN_SHARE * group.length))) isTrain[at] = 1;
  }
  return partingOf(isTrain);
}

/** Entries by their mark, each part in the order of the source. */
export function partingOf(isTrain: Uint8Array): Parting {
  const all = Int32Array.from(isTrain.keys());
  return {
    train: all.filter((at) => isTrain[at] === 1),
    test: all.filter((at) => isTrain[at] === 0),
  };
}

/** Halves go to the even neighbour. */
export function roundHalfEven(number: number) {
  const below = Math.floor(number);
  if (number - below !== 0.5) return Math.round(number);
  return below + (below % 2);
}
