import fc from "fast-check";
import { expect, test } from "vitest";
import { byScoreThenName } from "@/lib/recommender/best-first";
import { BestScores } from "@/lib/recommender/best-scores";

test("are those that sorting all of them would put first, ties by name", () => {
  const scores = fc.array(fc.constantFrom(-1, 0, 0.25, 0.25, 0.5, 1), { maxLength: 40 });
  fc.assert(
    fc.property(scores, fc.integer({ min: -1, max: 50 }), (offered, limit) => {
      const nameOf = (number: number) => `t${(number * 7) % 41}`;
      const best = new BestScores();
      for (const [number, score] of offered.entries()) best.offer(number, score, number);
      const expected = offered
        .map((score, number) => ({ name: nameOf(number), score, number }))
        .filter(({ score }) => score > 0)
        .sort(byScoreThenName)
        .slice(0, Math.max(0, limit));
      const named = best.best(limit, (number, score) => ({ name: nameOf(number), score, number }));
      expect(named).toEqual(expected);
    }),
  );
});
