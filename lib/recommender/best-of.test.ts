import fc from "fast-check";
import { expect, test } from "vitest";
import { settled } from "@/lib/recommender/best-first";
import { bestOf } from "@/lib/recommender/best-of";

test("the best stay, of equal ones the first by name, and none that is not above zero", () => {
  const nameOf = (number: number) => `n${(number * 7) % 10}`;
  const some = fc.array(fc.constantFrom(-1, 0, 0.25, 0.5, 0.5, 0.75), { maxLength: 10 });
  fc.assert(
    fc.property(some, fc.integer({ min: 1, max: 6 }), (values, most) => {
      const scores = Float64Array.from(values, settled);
      const above = [...scores.keys()].filter((number) => scores[number] > 0);
      above.sort((a, b) => scores[b] - scores[a] || (nameOf(a) < nameOf(b) ? -1 : 1));
      const expected = above.slice(0, most).sort((a, b) => a - b);
      const { ids, values: best, length } = bestOf(scores, most, nameOf);
      expect([...ids.subarray(0, length)]).toEqual(expected);
      expect([...best.subarray(0, length)]).toEqual(expected.map((number) => scores[number]));
    }),
  );
});
