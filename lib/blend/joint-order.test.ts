import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Aggregation, aggregations, jointOrder, type Wishes } from "@/lib/blend/joint-order";

/** Titles by name with the interest of two friends, each of a genre of its own. */
function world(interests: Record<string, number[]>, features: Record<string, string[]> = {}) {
  return Object.entries(interests).map(([id, interest]) => ({
    id,
    interest,
    features: features[id] ?? [id],
  }));
}

const plain: Wishes = { aggregation: "average", fairness: 0, diversity: 0, present: [true, true] };
const order = (titles: ReturnType<typeof world>, wishes: Partial<Wishes>) =>
  jointOrder(titles, { ...plain, ...wishes }).map(({ id }) => id);

const evening = world({
  adasFavourite: [1, 0.1],
  brunosFavourite: [0, 0.95],
  compromise: [0.5, 0.5],
  dull: [0.2, 0.2],
});

describe("each aggregation orders by its own rule", () => {
  test.each<[Aggregation, string]>([
    ["average", "adasFavourite"], // 0.55 against 0.5
    ["leastMisery", "compromise"], // 0.5 is the best of the worst
    ["mostPleasure", "adasFavourite"],
    ["borda", "compromise"], // 2 + 2 places below it, where the favourites have 3 + 0
  ])("%s", (aggregation, first) => {
    expect(order(evening, { aggregation })[0]).toBe(first);
  });

  test("agreement puts those in front that the friends agree about, of the best", () => {
    const many = world(
      Object.fromEntries(
        Array.from({ length: 40 }, (_, at) => [
          `t${at}`,
          at % 2 === 0 ? [0.9, 0.7] : [0.8 - at / 1000, 0.8 - at / 1000],
        ]),
      ),
    );
    const best = jointOrder(many, { ...plain, aggregation: "agreement" }).slice(0, 20);
    expect(best.every(({ interest: [ada, bruno] }) => ada === bruno)).toBe(true);
  });

  test("in turn, whoever got least so far is served next", () => {
    const two = world({ a1: [1, 0], a2: [0.9, 0], a3: [0.8, 0], b1: [0, 0.6], b2: [0, 0.5] });
    const inTurn = (fairness: number) => order(two, { aggregation: "proportional", fairness });
    expect(inTurn(0.25).slice(0, 2)).toEqual(["a1", "b1"]); // 0.9 / 2 against 0.6
    expect(order(two, { aggregation: "average" }).slice(0, 3)).toEqual(["a1", "a2", "a3"]);
    expect(inTurn(0)).toEqual(order(two, { aggregation: "average" }));
  });

  test("in turn, more fairness serves whoever got least sooner", () => {
    const two = world({ a1: [1, 0], a2: [0.9, 0], a3: [0.8, 0], b1: [0, 0.3], b2: [0, 0.29] });
    const inTurn = (fairness: number) => order(two, { aggregation: "proportional", fairness });
    // 0.9 / 2 against 0.3; then 0.8 / 2.9 against 0.3; then 0.8 / 2.9 against 0.29 / 1.3
    expect(inTurn(0.25)).toEqual(["a1", "a2", "b1", "a3", "b2"]);
    expect(inTurn(0.5)[1]).toBe("b1"); // 0.9 / 4 against 0.3
  });
});

test("the average at full fairness is the least pleased friend's interest", () => {
  expect(order(evening, { fairness: 1 })).toEqual(order(evening, { aggregation: "leastMisery" }));
});

test.each<Aggregation>(["average", "leastMisery", "mostPleasure", "borda"])(
  "%s: fairness never puts a title below one that nobody likes more",
  (aggregation) => {
    const interest = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 3, maxLength: 3 });
    const interests = fc.array(interest, { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(interests, fc.constantFrom(0, 0.25, 0.5, 0.75), (lines, fairness) => {
        const titles = world(
          Object.fromEntries(lines.map((line, at) => [`t${at}`, line.map((one) => one / 10)])),
        );
        const present = [true, true, true];
        const ordered = jointOrder(titles, { ...plain, aggregation, fairness, present });
        for (const [at, above] of ordered.entries())
          for (const below of ordered.slice(at + 1)) {
            const gains = below.interest.map((one, friend) => one - above.interest[friend]);
            expect(Math.min(...gains) >= 0 && Math.max(...gains) > 0).toBe(false);
          }
      }),
    );
  },
);

test("who is not there tonight has no say", () => {
  expect(order(evening, { present: [false, true] })[0]).toBe("brunosFavourite");
  expect(order(evening, { present: [false, false] })).toEqual([]);
});

test("variety takes a lesser title of another kind before a second of the same", () => {
  const alike = world(
    { one: [0.9, 0.9], two: [0.85, 0.85], other: [0.7, 0.7] },
    { one: ["noir"], two: ["noir"], other: ["comedy"] },
  );
  expect(order(alike, {})).toEqual(["one", "two", "other"]);
  expect(order(alike, { diversity: 0.5 })).toEqual(["one", "other", "two"]);
});

test("four hundred titles for twenty friends are ordered by every rule", () => {
  const titles = world(
    Object.fromEntries(
      Array.from({ length: 400 }, (_, at) => [
        `t${at}`,
        Array.from({ length: 20 }, (_, friend) => ((at * 37 + friend * 101) % 97) / 97),
      ]),
    ),
    Object.fromEntries(
      Array.from({ length: 400 }, (_, at) => [`t${at}`, [`g${at % 9}`, `h${at % 7}`]]),
    ),
  );
  const present = new Array(20).fill(true);
  for (const aggregation of Object.keys(aggregations) as Aggregation[]) {
    const wishes = { aggregation, fairness: 0.5, diversity: 0.3, present };
    expect(jointOrder(titles, wishes)).toHaveLength(60);
  }
});
