import { type Aggregation, aggregations, type Wishes } from "@/lib/blend/joint-order";

/** A way of making one list for a group: an aggregation and how far the fairness slider is moved. */
export type Way = { name: string } & Pick<Wishes, "aggregation" | "fairness">;

const POSITIONS = [0.25, 0.5, 0.75, 1]; // of the slider, besides 0
const SLID: Aggregation[] = ["average", "borda", "proportional"];

/** Each aggregation as it is, and what the slider makes of those that it is meant for. */
export const ways: Way[] = [
  ...(Object.keys(aggregations) as Aggregation[]).map((aggregation) => wayOf(aggregation, 0)),
  ...SLID.flatMap((aggregation) => POSITIONS.map((fairness) => wayOf(aggregation, fairness))),
];

function wayOf(aggregation: Aggregation, fairness: number): Way {
  const slider = fairness === 0 ? "" : `, fairness ${fairness}`;
  return { name: `${aggregations[aggregation]}${slider}`, aggregation, fairness };
}
