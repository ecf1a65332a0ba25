import { bentByDayPart, type Moments } from "@/lib/evaluation/grading/day-part";
import type { GradingOption } from "@/lib/evaluation/grading/option";
import { fadedBy } from "@/lib/evaluation/grading/recency";
import type { Parameters, PolicySpec, World } from "@/lib/evaluation/model";
import { type GradingOptions, graded, weighted } from "@/lib/recommender/weighting";

const confidences: [name: string, grading: GradingOptions["grading"], steepness?: number][] = [
  ["every act alike", "binary"],
  ["identity, r", "identity"],
  ["r^0.3", "power", 0.3],
  ["log2(1 + r)", "log"],
  ["saturation, r / (r + 1)", "saturation", 1],
  ["saturation, r / (r + 3)", "saturation", 3],
  ["Hu, Koren, Volinsky, 1 + r", "hu", 1],
  ["Hu, Koren, Volinsky, 1 + 10 r", "hu", 10],
];

const HALF_LIVES = [7, 30, 90, 365, 1095]; // days
const AGAINST = [0.2, 0.5, 1];

/**
 * What ratings with times can say about the grading of a policy, without what it does already; `momentsOf` tells
 * when viewers are asked.
 */
export function ratingOptions(
  { parameters: own }: PolicySpec,
  momentsOf: (world: World) => Moments,
): GradingOption[] {
  const bm25 = "weighting" in own ? bm25InLikeness : bm25InRows;
  const options: GradingOption[] = [
    ...confidences.map(([name, grading, steepness]) => {
      const parameters: Parameters = steepness === undefined ? { grading } : { grading, steepness };
      return { group: "confidence", name, parameters };
    }),
    { group: "confidence", name: "BM25, k₁ 1.2, b 0.75", ...bm25(1.2, 0.75) },
    { group: "confidence", name: "BM25, k₁ 0.5, b 0.2", ...bm25(0.5, 0.2) },
    ...HALF_LIVES.map((days) => {
      return { group: "half-life", name: `${days} days`, read: fadedBy(days) };
    }),
    ...AGAINST.map((against) => ({
      group: "ratings under 3 in the likeness",
      name: `−${against}`,
      parameters: { pivot: 3, against },
    })),
    { group: "ratings under 3 in the likeness", name: "left out", parameters: { pivot: 3 } },
    ...[0.25, 0.5, 1].map((power) => ({
      group: "hour",
      name: `part of the day, to the power ${power}`,
      adjust: bentByDayPart(momentsOf, power),
    })),
  ];
  return options.filter(
    ({ parameters = {}, read, adjust }) =>
      read || adjust || Object.entries(parameters).some(([name, value]) => own[name] !== value),
  );
}

/** The likeness of viewers by BM25, and their word as it is. */
function bm25InLikeness(k1: number, b: number): Pick<GradingOption, "parameters"> {
  return { parameters: { grading: "identity", weighting: "bm25", k1, b } };
}

/** The rows as BM25 weighs them, in likeness and word alike. */
function bm25InRows(k1: number, b: number): Pick<GradingOption, "parameters" | "read"> {
  const plain = { grading: "identity", steepness: 1, pivot: 0, against: 0 } as const;
  return {
    parameters: { grading: "identity" },
    read: ({ train }) => weighted(graded(train, plain), { weighting: "bm25", k1, b }),
  };
}
