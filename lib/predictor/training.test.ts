import { expect, test } from "vitest";
import { chanceFrom } from "@/lib/evaluation/models/chance";
import { opinionsOf } from "@/lib/predictor/circle-opinions";
import type { Film } from "@/lib/predictor/film";
import { filmFeatures } from "@/lib/predictor/film-features";
import { isEnough, type Label, pastAndFuture } from "@/lib/predictor/labels";
import { predictorReport } from "@/lib/predictor/schema";
import { trainPredictor } from "@/lib/predictor/training";

const chance = chanceFrom(3);
const films: Film[] = Array.from({ length: 160 }, (_, i) => ({
  title: `Film ${i}`,
  year: 1900 + (i % 60),
  genres: [i % 2 === 0 ? "Horror" : "Comedy"],
}));
const nobody = opinionsOf([], { viewers: 0, titles: films.length });
const viewerCase = { films: filmFeatures(films, { seed: 1 }), opinions: nobody, viewer: -1 };
const options = { tries: 2, folds: 3, trees: 30, seed: 1 };

function told(likes: (film: number) => boolean): Label[] {
  return Array.from({ length: 80 }, (_, i) => {
    const liked = likes(i);
    return { title: i, liked, value: Number(liked), at: i };
  });
}

test("who likes horror is told that horror is likely, and why", () => {
  const { report, predictions } = trainPredictor(
    viewerCase,
    told((film) => film % 2 === 0),
    options,
  );
  const [horror, comedy] = [predictions[120], predictions[121]];
  expect(horror.chance).toBeGreaterThan(0.8);
  expect(comedy.chance).toBeLessThan(0.2);
  expect(horror.pro).toContain("Horror");
  expect(comedy.contra).toContain("Comedy");
  const auc = report.contestants.find(({ name }) => name === "hybrid")?.measures.auc;
  expect(auc?.value).toBeGreaterThan(0.95);
  expect(report.groups[0].group).toBe("genres");
  expect(predictorReport.parse({ ...report, seconds: 1 })).toBeTruthy();
});

test("where there is nothing to learn, the report says so", () => {
  const { report } = trainPredictor(
    viewerCase,
    told(() => chance() > 0.5),
    options,
  );
  const auc = report.contestants.find(({ name }) => name === "hybrid")?.measures.auc;
  expect(auc?.low).toBeLessThanOrEqual(0.5);
});

test("the same labels and seed teach the same", () => {
  const taught = () =>
    trainPredictor(
      viewerCase,
      told((film) => film % 3 === 0),
      options,
    ).predictions;
  expect(taught()).toEqual(taught());
});

test("the latest quarter is asked about, whatever the order labels come in", () => {
  const { past, future } = pastAndFuture(told((film) => film % 2 === 0).reverse(), 0.25);
  expect([past.length, future.length]).toEqual([60, 20]);
  expect(Math.max(...past.map(({ at }) => at))).toBeLessThan(
    Math.min(...future.map(({ at }) => at)),
  );
});

test("too few labels, or all of one kind, are not enough", () => {
  const alike = told(() => true);
  expect(isEnough(alike)).toBe(false);
  expect(isEnough(told((film) => film % 2 === 0).slice(0, 19))).toBe(false);
  expect(isEnough(told((film) => film % 2 === 0).slice(0, 20))).toBe(true);
});
