import type { Interactions } from "@/lib/evaluation/interactions";
import { chanceFrom } from "@/lib/evaluation/models/chance";
import type { Parting } from "@/lib/evaluation/split";
import { partingOf, roundHalfEven } from "@/lib/evaluation/splits/random";
import { shuffled } from "@/lib/evaluation/top-titles";

const HIDDEN_SHARE = 0.25;

/**
 * Hides a quarter of all titles that a group knows from every member at once: what stands in the joint list is then
 * something that nobody of the group has seen, and still somebody's verdict on it is known.
 */
export function groupParting(
  { viewer, title, viewers }: Interactions,
  groups: number[][],
  seed: number,
): Parting {
  const groupOf = new Int32Array(viewers.length).fill(-1);
  for (const [number, members] of groups.entries())
    for (const member of members) groupOf[member] = number;
  const known = groups.map(() => new Set<number>());
  for (const [at, one] of viewer.entries())
    if (groupOf[one] >= 0) known[groupOf[one]].add(title[at]);
  const chance = chanceFrom(seed);
  const hidden = known.map((titles) => quarterOf(titles, chance));
  const isTrain = Uint8Array.from(viewer, (one, at) =>
    Number(groupOf[one] < 0 || !hidden[groupOf[one]].has(title[at])),
  );
  return partingOf(isTrain);
}

function quarterOf(titles: Set<number>, chance: () => number) {
  const order = shuffled(Int32Array.from(titles).sort(), chance);
  return new Set(order.subarray(0, roundHalfEven(HIDDEN_SHARE * order.length)));
}
