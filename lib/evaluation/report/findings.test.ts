import { expect, test } from "vitest";
import { accuracyNames } from "@/lib/evaluation/accuracy";
import type { Comparison } from "@/lib/evaluation/comparison";
import type { Evaluation, PolicyFigures } from "@/lib/evaluation/evaluation";
import { noFaults } from "@/lib/evaluation/interactions";
import { findingsIn } from "@/lib/evaluation/report/findings";
import { reportOf } from "@/lib/evaluation/report/markdown";

const exactly = (mean: number) => ({ mean, low: mean, high: mean });

function policy(name: string, ndcg: number, more: Partial<PolicyFigures> = {}): PolicyFigures {
  const accuracy = Object.fromEntries(accuracyNames.map((figure) => [figure, exactly(ndcg)]));
  return {
    name,
    family: "user-user",
    isLive: true,
    parameters: [],
    trials: 5,
    accuracy: accuracy as PolicyFigures["accuracy"], // made of all names
    character: { coverage: 0.04, novelty: 2, diversity: 0.6, gini: 0.9 },
    activity: { few: exactly(ndcg), some: exactly(ndcg), many: exactly(ndcg) },
    seconds: { fit: 1, lists: 1 },
    ...more,
  };
}

function pair(better: string, other: string, adjusted: number): Comparison {
  const gain = { mean: 0.01, low: 0.002, high: 0.018 };
  return { better, other, gain, p: adjusted, adjusted, trials: 5, won: 5 };
}

function evaluation(policies: PolicyFigures[], comparisons: Comparison[]): Evaluation {
  const about = { protocol: "random-by-title", k: 10, seeds: [42, 43], trials: 5, viewers: 610 };
  return {
    ...about,
    policies,
    comparisons,
    leftOut: [
      { name: "greedy", reason: "needs much", trial: 1 },
      { name: "timeless", reason: "This data has no times.", trial: 1 },
    ],
  };
}

const figures = evaluation(
  [
    policy("latent", 0.42, { family: "latent", isLive: false }),
    policy("friends", 0.418, {
      character: { coverage: 0.09, novelty: 3, diversity: 0.7, gini: 0.8 },
    }),
    policy("popularity", 0.2, { family: "baseline" }),
    policy("noise", 0.19),
  ],
  [
    pair("latent", "friends", 0.2),
    pair("latent", "popularity", 0.001),
    pair("friends", "popularity", 0.001),
  ],
);

test("the best, and the best that can be live, with what lies between them", () => {
  const [best, live] = findingsIn(figures);
  expect(best).toBe("Best of all: **latent**, nDCG 0.420.");
  expect(live).toBe(
    "Best of the live ones: **friends**, nDCG 0.418, not significantly behind the best (+0.010 (+0.002 to +0.018), p 0.200).",
  );
});

test("who cannot be told from a list of the most popular is named", () => {
  expect(findingsIn(figures)).toContain("Not better than popularity: noise.");
});

test("who reaches twice the titles for at most two hundredths of nDCG is named", () => {
  expect(findingsIn(figures).at(-1)).toContain(
    "coverage of 0.040: friends (nDCG 0.418, coverage 0.090)",
  );
});

const made = {
  command: "npm run evaluate",
  figures: "evaluation.json",
  minutes: 1,
  machine: "here",
  kept: [],
};

function reportFor(layout: string) {
  const dataSet = { name: "it", layout, viewers: 2, titles: 3, preferences: 4, faults: noFaults() };
  const gain = exactly(0.1);
  const policies = [{ name: "friends", ndcg: exactly(0.3), gain }];
  const circles = [5, 10].map((size) => ({ size, circles: 20, policies }));
  return reportOf({ dataSet, evaluations: [figures, figures], circles }, made);
}

test("every table of the report is even, and nothing in it is undefined or NaN", () => {
  const report = reportFor("ml-latest");
  const blocks = report.split("\n\n").filter((block) => block.startsWith("|"));
  expect(blocks.length).toBeGreaterThan(6);
  for (const block of blocks) {
    const widths = block.split("\n").map((line) => line.replaceAll("\\|", "").split("|").length);
    expect(new Set(widths).size).toBe(1);
  }
  expect(report).not.toMatch(/undefined|NaN/);
  expect(report).toContain("- greedy was left out: needs much.\n");
  expect(report).toContain("- timeless was left out: This data has no times.\n");
});

test("published figures stand beside those of the same data only", () => {
  expect(reportFor("ml-100k")).toContain("*BiVAE, published*");
  expect(reportFor("ml-1m")).not.toContain("published*");
});
