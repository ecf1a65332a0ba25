import { describe, expect, test } from "vitest";
import { accuracyOf } from "@/lib/evaluation/accuracy";

const list = (...titles: number[]) => Int32Array.from(titles);

describe("a list of five that holds two of three wanted titles, second and fourth", () => {
  const accuracy = accuracyOf(list(7, 2, 9, 4, 8), list(2, 4, 6));

  test("nDCG: 1/log2(3) + 1/log2(5) of an ideal 1 + 1/log2(3) + 1/2", () =>
    expect(accuracy.ndcg).toBeCloseTo((0.63093 + 0.43068) / (1 + 0.63093 + 0.5), 4));
  test("MAP: precisions 1/2 and 2/4 over three wanted", () =>
    expect(accuracy.map).toBeCloseTo((1 / 2 + 2 / 4) / 3));
  test("precision: two of five places", () => expect(accuracy.precision).toBe(0.4));
  test("recall: two of three wanted", () => expect(accuracy.recall).toBeCloseTo(2 / 3));
  test("MRR: the first stands second", () => expect(accuracy.mrr).toBe(0.5));
  test("hit rate: there is one", () => expect(accuracy.hitRate).toBe(1));
});

describe("where toolkits differ: two places, three wanted titles, the first place right", () => {
  const accuracy = accuracyOf(list(2, 7), list(2, 4, 6));

  test("nDCG against the best two places", () =>
    expect(accuracy.ndcg).toBeCloseTo(1 / (1 + 0.63093), 4));
  test("nDCG against all three wanted", () =>
    expect(accuracy.ndcgOfAll).toBeCloseTo(1 / (1 + 0.63093 + 0.5), 4));
  test("MAP over all three wanted", () => expect(accuracy.map).toBeCloseTo(1 / 3));
  test("MAP over the two that fit", () => expect(accuracy.mapOfK).toBeCloseTo(1 / 2));
});

test("a list that ends early keeps its empty places in the precision", () => {
  expect(accuracyOf(list(2, -1, -1, -1), list(2)).precision).toBe(0.25);
});

test("a list that found nothing scores zero throughout, and never NaN", () => {
  for (const figure of Object.values(accuracyOf(list(-1, -1), list(5)))) expect(figure).toBe(0);
});

test("the perfect list scores one in every metric but precision and those of all", () => {
  const { precision, recall, ndcgOfAll, map, ...rest } = accuracyOf(list(1, 2), list(1, 2, 3));
  expect(Object.values(rest)).toEqual([1, 1, 1, 1]); // ndcg, mapOfK, mrr, hitRate
  expect([precision, recall, map]).toEqual([1, 2 / 3, 2 / 3]);
  expect(ndcgOfAll).toBeLessThan(1);
});
