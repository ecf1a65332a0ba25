import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type FoldedEvent, strengthOf, TitleRecord } from "./fold";
import { type EventKind, type EventWeights, foldNames, scoringKinds } from "./kinds";

const weights: EventWeights = { version: 1, click: 1, play: 2, skip: 3, complete: 4, close: 2 };
const DAY = 24 * 60 * 60 * 1000;

function viewing(name: string, kinds: EventKind[], day: number): FoldedEvent[] {
  return kinds.map((kind) => ({ id: `${name}-${kind}`, kind, viewingId: name, at: day * DAY }));
}

// a full watch on day 0, a skim on day 10, a click on day 20
const history = [
  ...viewing("a", ["click", "play", "complete"], 0),
  ...viewing("b", ["click", "play", "skip", "close"], 10),
  ...viewing("c", ["click"], 20),
];

describe("the folds", () => {
  test.each([
    ["viewing", 4 + 3 / 2 + 1 / 3],
    ["sum", 7 + 8 + 1],
    ["max", 4],
    ["last", 1],
  ] as const)("%s makes %d of a full watch, a skim and a click", (fold, strength) => {
    expect(strengthOf(history, { ...weights, fold })).toBeCloseTo(strength, 9);
  });

  test("the latest viewing that is worth nothing does not count as one", () => {
    expect(strengthOf(history, { ...weights, click: 0, fold: "last" })).toBe(3);
  });

  test("of two viewings that ended at the same moment the better one is the last", () => {
    const events = [...viewing("a", ["play"], 3), ...viewing("b", ["complete"], 3)];
    expect(strengthOf(events, { ...weights, fold: "last" })).toBe(4);
  });
});

test("a sum that fades is the same to the last digit in whatever order its viewings came", () => {
  const viewings = [1, 2, 3, 4, 5, 6].map((day) => viewing(`v${day}`, ["click"], day));
  const set: EventWeights = { ...weights, fold: "sum", halfLifeDays: 7 };
  expect(strengthOf(viewings.toReversed().flat(), set)).toBe(strengthOf(viewings.flat(), set));
});

describe("with a half-life of ten days, seen from day 20", () => {
  test.each([
    ["viewing", 3 / 2 + 4 / 4 / 2 + 1 / 3], // 4/4, 3/2 and 1: the skim is best, and two are equal
    ["sum", 7 / 4 + 8 / 2 + 1],
    ["max", 3 / 2],
    ["last", 1],
  ] as const)("%s makes %d of them", (fold, strength) => {
    const set = { ...weights, fold, halfLifeDays: 10 };
    expect(strengthOf(history, set)).toBeCloseTo(strength, 9);
  });

  test("ten days later everything is worth half of it", () => {
    const record = new TitleRecord();
    for (const event of history) record.add(event);
    for (const fold of foldNames) {
      const set = { ...weights, fold, halfLifeDays: 10 };
      expect(record.strength(set, 30 * DAY)).toBeCloseTo(record.strength(set, 20 * DAY) / 2, 9);
    }
  });

  test("what faded to next to nothing is nothing", () => {
    const record = new TitleRecord();
    for (const event of history) record.add(event);
    expect(record.strength({ ...weights, halfLifeDays: 0.01 }, 1000 * DAY)).toBe(0);
  });

  test("a forgotten viewing neither counts nor makes others older", () => {
    const forget: FoldedEvent = { id: "f", kind: "forget", viewingId: null, at: 15 * DAY };
    const late = viewing("c", ["click"], 20);
    const record = new TitleRecord();
    for (const event of [...viewing("a", ["complete"], 0), forget]) record.add(event);
    expect(record.lastActAt).toBe(Number.NEGATIVE_INFINITY);
    for (const event of late) record.add(event);
    expect(record.strength({ ...weights, halfLifeDays: 10 })).toBe(1);
  });
});

test("every fold is indifferent to the order of arrival and to arriving twice", () => {
  const event = fc.record({
    id: fc.uuid(),
    kind: fc.constantFrom<EventKind>("forget", ...scoringKinds),
    viewingId: fc.constantFrom("a", "b", "c", null),
    at: fc.integer({ min: 0, max: 30 }).map((day) => day * DAY),
  });
  const world = fc
    .array(event, { maxLength: 20 })
    .chain((events) =>
      fc.tuple(
        fc.constant(events),
        fc.shuffledSubarray(events, { minLength: events.length }),
        fc.subarray(events),
      ),
    );
  fc.assert(
    fc.property(world, fc.constantFrom(...foldNames), ([events, shuffled, again], fold) => {
      const set = { ...weights, fold, halfLifeDays: 7 };
      const strength = strengthOf(events, set);
      expect(Number.isFinite(strength)).toBe(true);
      expect(strengthOf([...shuffled, ...again], set)).toBeCloseTo(strength, 9);
    }),
  );
});
