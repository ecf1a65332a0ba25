import { type Aggregation, aggregations, type Wishes } from "@/lib/blend/joint-order";

/** A way of making one list for a group: an aggregation and how far the fairness slider is moved. */
export type Way = { name: string } & Pick<Wishes, "aggregation" | "fairness">;

const THIELES = 0.25; // the fairness at which "in turn" is the rule that papers know
const POSITIONS = [0.25, 0.5, 0.75, 1]; // of the slider, besides 0; in turn, 0 is the average

/** Each aggregation as it is, and what the slider makes of those that it is meant for. */
export const ways: Way[] = [
  ...(Object.keys(aggregations) as Aggregation[]).map((aggregation) =>
    wayOf(aggregation, aggregation === "proportional" ? THIELES : 0),
  ),
  ...POSITIONS.map((fairness) => wayOf("average", fairness)),
  ...POSITIONS.filter((fairness) => fairness !== THIELES).map((fairness) =>
    wayOf("proportional", fairness),
  ),
];

function wayOf(aggregation: Aggregation, fairness: number): Way {
  const slider = fairness === 0 ? "" : `, fairness ${fairness}`;
  return { name: `${aggregations[aggregation]}${slider}`, aggregation, fairness };
}
