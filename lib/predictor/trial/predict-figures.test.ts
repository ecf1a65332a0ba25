import { expect, test } from "vitest";
import { contestants } from "@/lib/predictor/contest";
import { measureNames } from "@/lib/predictor/learning/accuracy";
import { named } from "@/lib/predictor/trial/film-files";
import { figuresOf, quartilesOf } from "@/lib/predictor/trial/predict-figures";
import type { ViewerFigures } from "@/lib/predictor/trial/predict-trial";

function figures(viewer: string, aucs: Partial<Record<(typeof contestants)[number], number>>) {
  const measures = contestants.map((name) => [
    name,
    Object.fromEntries(measureNames.map((measure) => [measure, aucs[name] ?? 0.5])),
  ]);
  return {
    viewer,
    labels: 100,
    asked: 20,
    measures: Object.fromEntries(measures),
    cold: null,
  } as ViewerFigures;
}

test("quartiles lie between the figures they part", () => {
  expect(quartilesOf(Float64Array.of(4, 1, 3, 2, 5))).toEqual({ low: 2, median: 3, high: 4 });
  expect(quartilesOf(Float64Array.of(1, 2)).median).toBe(1.5);
});

test("a gain that every viewer has is a gain with certainty", () => {
  const { gains } = figuresOf(
    Array.from({ length: 20 }, (_, i) => figures(`${i}`, { hybrid: 0.7 + i / 1000, filter: 0.6 })),
    "time",
    1,
  );
  const gain = gains.find(({ better, other }) => better === "hybrid" && other === "filter");
  expect(gain?.medians.value).toBeCloseTo(0.1095);
  expect(gain?.medians.low).toBeGreaterThan(0.09);
  expect(gain?.won).toBe(1);
});

test("of films nobody else had met, only viewers who were asked about enough are spoken of", () => {
  const cold = { asked: 8, auc: { hybrid: 0.7, metadata: 0.6 } };
  const asked = (viewers: number) =>
    Array.from({ length: 20 }, (_, i) => ({
      ...figures(`${i}`, {}),
      cold: i < viewers ? cold : null,
    }));
  expect(figuresOf(asked(4), "time", 1).cold).toBeNull();
  const known = figuresOf(asked(6), "time", 1).cold;
  expect(known).toMatchObject({ viewers: 6, asked: 48 });
  expect(known?.auc.hybrid.median).toBeCloseTo(0.7);
  expect(known?.auc.metadata.median).toBeCloseTo(0.6);
});

test("a film's year stands behind its name", () => {
  expect(named("Matrix, The (1999)")).toEqual({ title: "Matrix, The", year: 1999 });
  expect(named("Unnamed")).toEqual({ title: "Unnamed", year: null });
});
