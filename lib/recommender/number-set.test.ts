import fc from "fast-check";
import { expect, test } from "vitest";
import { NumberSet } from "@/lib/recommender/number-set";

const change = fc.record({ number: fc.nat({ max: 5_000 }), isAdded: fc.boolean() });

test("holds what a Set would after any changes", () => {
  fc.assert(
    fc.property(fc.array(change), (changes) => {
      const numbers = new NumberSet();
      const set = new Set<number>();
      for (const { number, isAdded } of changes) {
        if (isAdded) numbers.add(number);
        else numbers.delete(number);
        if (isAdded) set.add(number);
        else set.delete(number);
        expect(numbers.size).toBe(set.size);
      }
      const members = Array.from({ length: 5_001 }, (_, number) => number).filter((number) =>
        numbers.has(number),
      );
      expect(members).toEqual([...set].sort((a, b) => a - b));
    }),
  );
});
