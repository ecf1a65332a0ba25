import { expect, test } from "vitest";
import { contestants } from "@/lib/predictor/contest";
import { verdictOf } from "@/lib/predictor/honest-verdict";

function reportOf(liked: number[]) {
  const chances = liked.map((_, at) => (at + 1) / (liked.length + 1));
  const measures = {} as never; // the verdict looks at chances alone
  return { liked, contestants: contestants.map((name) => ({ name, chances, measures })) };
}

test("titles that came out alike tell nothing of how well anybody tells them apart", () => {
  expect(verdictOf(reportOf([1, 1, 1])).isTold).toBe(false);
  expect(verdictOf(reportOf([0, 0, 0])).isTold).toBe(false);
  expect(verdictOf(reportOf([0, 1, 1])).isTold).toBe(true);
});
