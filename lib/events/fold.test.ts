import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type FoldedEvent, strengthOf, TitleRecord } from "./fold";
import type { EventKind } from "./kinds";

const weights = { version: 1, click: 1, play: 2, skip: 3, complete: 4, close: 2 };

/** One viewing whose events are a second apart, beginning at the given second. */
function viewing(name: string | null, kinds: EventKind[], startSecond = 0): FoldedEvent[] {
  return kinds.map((kind, index) => ({
    id: `${name}-${startSecond}-${kind}-${index}`,
    kind,
    viewingId: name,
    at: (startSecond + index) * 1000,
  }));
}

describe("one viewing is worth its best outcome", () => {
  test.each<[EventKind[], number]>([
    [["click"], 1],
    [["click", "play", "close"], 2],
    [["click", "play", "skip", "close"], 3],
    [["click", "play", "skip", "complete"], 4],
    [["play", "close"], 2],
    [["skip", "skip", "skip"], 3],
    [["impression", "preview", "progress"], 0],
  ])("%j is worth %d", (kinds, worth) => {
    expect(strengthOf(viewing("a", kinds), weights)).toBe(worth);
  });

  test("close scores only after a play", () => {
    const closeIsDear = { ...weights, close: 9 };
    expect(strengthOf(viewing("a", ["click", "close"]), closeIsDear)).toBe(1);
    expect(strengthOf(viewing("a", ["click", "play", "close"]), closeIsDear)).toBe(9);
  });

  test("close does not score beside complete", () => {
    const closeIsDear = { ...weights, close: 9 };
    expect(strengthOf(viewing("a", ["click", "play", "complete", "close"]), closeIsDear)).toBe(4);
  });

  test("a close in another viewing than the play scores nothing", () => {
    const events = [...viewing("a", ["play"]), ...viewing("b", ["close"])];
    expect(strengthOf(events, { ...weights, close: 9 })).toBe(2);
  });
});

describe("several viewings", () => {
  test("two full watches are worth 4 + 4/2", () => {
    const events = [...viewing("a", ["play", "complete"]), ...viewing("b", ["play", "complete"])];
    expect(strengthOf(events, weights)).toBe(6);
  });

  test("the best comes first, whenever it happened: 4 + 3/2 + 1/3", () => {
    const events = [
      ...viewing("a", ["click"]),
      ...viewing("b", ["click", "play", "skip"]),
      ...viewing("c", ["complete"]),
    ];
    expect(strengthOf(events, weights)).toBeCloseTo(5.8333, 4);
  });

  test("events without a viewing are viewings of their own: 1 + 1/2", () => {
    expect(strengthOf(viewing(null, ["click", "click"]), weights)).toBe(1.5);
  });
});

describe("forgetting", () => {
  test("drops what came before it and keeps what comes after", () => {
    const before = viewing("a", ["click", "play", "complete"], 0);
    const forget = viewing(null, ["forget"], 10);
    const after = viewing("b", ["click"], 20);
    expect(strengthOf([...before, ...forget], weights)).toBe(0);
    expect(strengthOf([...before, ...forget, ...after], weights)).toBe(1);
  });

  test("also drops an older act that arrives later", () => {
    const forget = viewing(null, ["forget"], 10);
    expect(strengthOf([...forget, ...viewing("a", ["complete"], 5)], weights)).toBe(0);
  });

  test("takes the play away from a close that follows", () => {
    const events = [
      ...viewing("a", ["play"], 0),
      ...viewing(null, ["forget"], 5),
      ...viewing("a", ["close"], 9),
    ];
    expect(strengthOf(events, weights)).toBe(0);
  });
});

describe("the named alternative sum", () => {
  test("adds each kind of a viewing once: 1 + 2 + 3 + 2, and 1 for another click", () => {
    const events = [
      ...viewing("a", ["click", "play", "skip", "skip", "close"]),
      ...viewing("b", ["click"]),
    ];
    expect(strengthOf(events, { ...weights, fold: "sum" })).toBe(9);
  });

  test("leaves a close beside complete out: 1 + 2 + 4", () => {
    const events = viewing("a", ["click", "play", "complete", "close"]);
    expect(strengthOf(events, { ...weights, fold: "sum" })).toBe(7);
  });
});

test("neither the order of arrival nor arriving twice matters", () => {
  const kinds = fc.constantFrom<EventKind>("click", "play", "skip", "complete", "close", "forget");
  const event = fc.record({
    id: fc.uuid(),
    kind: kinds,
    viewingId: fc.constantFrom("a", "b", "c", null),
    at: fc.integer({ min: 0, max: 30 }),
  });
  const world = fc
    .array(event, { maxLength: 25 })
    .chain((events) =>
      fc.tuple(
        fc.constant(events),
        fc.shuffledSubarray(events, { minLength: events.length }),
        fc.subarray(events),
      ),
    );
  fc.assert(
    fc.property(world, ([events, shuffled, again]) => {
      for (const fold of ["viewing", "sum"] as const) {
        expect(strengthOf([...shuffled, ...again], { ...weights, fold })).toBe(
          strengthOf(events, { ...weights, fold }),
        );
      }
    }),
  );
});

test("says whether an event is news", () => {
  const record = new TitleRecord();
  const [click] = viewing("a", ["click"]);
  expect(record.add(click)).toBe(true);
  expect(record.add(click)).toBe(false);
  expect(record.strength(weights)).toBe(1);
});

test("counting equal viewings together adds up to what sorting them all does", () => {
  const bestOf: [EventKind[], number][] = [
    [["click"], 1],
    [["play", "close"], 2],
    [["play", "skip"], 3],
    [["play", "complete"], 4],
  ];
  const history = fc.array(fc.constantFrom(...bestOf), { maxLength: 200 });
  fc.assert(
    fc.property(history, (viewings) => {
      const record = new TitleRecord();
      for (const [index, [kinds]] of viewings.entries()) {
        for (const event of viewing(`v${index}`, kinds)) record.add(event);
      }
      const worths = viewings.map(([, worth]) => worth).sort((a, b) => b - a);
      const expected = worths.reduce((sum, worth, index) => sum + worth / (index + 1), 0);
      expect(record.strength(weights)).toBeCloseTo(expected, 9);
      expect(record.viewings).toBe(viewings.length);
      expect(record.acts).toBe(viewings.reduce((sum, [kinds]) => sum + kinds.length, 0));
    }),
  );
});
