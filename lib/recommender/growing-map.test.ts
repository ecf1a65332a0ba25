import fc from "fast-check";
import { expect, test } from "vitest";
import { GrowingMap } from "@/lib/recommender/growing-map";

const change = fc.record({
  name: fc.oneof(fc.constantFrom("", "a", "b"), fc.nat({ max: 30_000 }).map(String)),
  value: fc.option(fc.nat()),
});

test("holds what a Map would after any changes, past the size at which it is divided", () => {
  fc.assert(
    fc.property(
      fc.array(change, { maxLength: 200 }),
      fc.boolean(),
      fc.boolean(),
      (changes, isLarge, isExpected) => {
        const growing = new GrowingMap<number>();
        const map = new Map<string, number>();
        const size = isLarge ? 20_000 : 0;
        if (isExpected) growing.expect(size);
        for (let number = 0; number < size; number++) {
          growing.set(`${number}`, number);
          map.set(`${number}`, number);
        }
        for (const { name, value } of changes) {
          if (value === null) expect(growing.delete(name)).toBe(map.delete(name));
          else growing.set(name, value) && map.set(name, value);
          expect([growing.get(name), growing.has(name)]).toEqual([map.get(name), map.has(name)]);
        }
        expect(growing.size).toBe(map.size);
        expect([...growing.keys()].sort()).toEqual([...map.keys()].sort());
        expect([...growing.values()].sort()).toEqual([...map.values()].sort());
      },
    ),
    { numRuns: 30 },
  );
});

test("walks the entries of a small one in the order they came", () => {
  const growing = new GrowingMap<number>().set("z", 1).set("a", 2).set("m", 3);
  growing.delete("a");
  growing.set("a", 4).set("z", 5);
  expect([...growing.keys()]).toEqual(["z", "m", "a"]);
  expect([...growing.values()]).toEqual([5, 3, 4]);
});
