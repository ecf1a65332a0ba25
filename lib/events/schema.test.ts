import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkEvents, eventBatch } from "./schema";

const ID = "0190a000-0000-7000-8000-000000000001";
const SENT = "2026-05-01T12:00:00.000Z";

/** Checks one event in a batch sent at noon. */
function check(event: unknown) {
  return checkEvents(eventBatch.parse({ sentAt: SENT, events: [event] }));
}

function reasonFor(event: unknown) {
  const { rejected } = check(event);
  return rejected.at(0)?.reason ?? "accepted";
}

const click = { id: ID, kind: "click", titleId: "metropolis", occurredAt: SENT };
const at = (iso: string) => ({ ...click, occurredAt: iso });

describe("the common fields", () => {
  test.each<[string, unknown]>([
    ["null", null],
    ["a number", 7],
    ["a list", [click]],
    ["an event without an id", { ...click, id: undefined }],
    ["an id that is no UUID", { ...click, id: "1" }],
    ["a kind that is no text", { ...click, kind: 5 }],
    ["a click without a title", { ...click, titleId: null }],
    ["a title that is a number", { ...click, titleId: 5 }],
    ["a title with a NUL", { ...click, titleId: "metro\0polis" }],
    ["a title with half a surrogate pair", { ...click, titleId: "\ud83c" }],
    ["a time that is a number", { ...click, occurredAt: 1_700_000_000 }],
    ["a 30 February", at("2026-02-30T12:00:00Z")],
    ["the year 0", at("0000-05-01T12:00:00Z")],
    ["a viewing that is no UUID", { ...click, viewingId: "mine" }],
    ["a negative number within the tab", { ...click, seq: -1 }],
    ["a number within the tab past 32 bits", { ...click, seq: 2 ** 31 }],
  ])("%s is malformed", (_, event) => {
    expect(reasonFor(event)).toBe("malformed");
  });

  test("an unknown kind is told apart from a malformed event", () => {
    expect(reasonFor({ ...click, kind: "teleport" })).toBe("unknown_kind");
    expect(reasonFor({ ...click, kind: "constructor" })).toBe("unknown_kind");
  });

  test("unknown fields are ignored and not kept", () => {
    const [event] = check({ ...click, mood: "happy" }).checked;
    expect(event.detail).toEqual({});
    expect(event).not.toHaveProperty("mood");
  });

  test("seconds that are too short to divide by are none", () => {
    const watched = { position: 5e-324, duration: 1e-320, played: [] };
    const [event] = check({ ...click, kind: "close", ...watched }).checked;
    expect(event.detail).toMatchObject({ position: 0, duration: 0 });
  });

  test("a rejection gives back the id as it was sent", () => {
    const id = ID.toUpperCase();
    expect(check({ ...click, id, kind: "?" }).rejected).toEqual([
      { index: 0, id, reason: "unknown_kind" },
    ]);
  });

  test("a wrong placement costs the placement, not the event", () => {
    const [event] = check({ ...click, placement: { rankingId: ID, row: -1, position: 0 } }).checked;
    expect(event).toMatchObject({ placement: null, hasBadPlacement: true });
    const [unplaced] = check({ ...click, placement: null }).checked;
    expect(unplaced).toMatchObject({ placement: null, hasBadPlacement: false });
  });

  test("a bad event leaves its neighbours alone", () => {
    const other = { ...click, id: ID.replace(/1$/, "2") };
    const batch = eventBatch.parse({ sentAt: SENT, events: [click, "rubbish", other] });
    const { checked, rejected } = checkEvents(batch);
    expect(checked.map(({ index }) => index)).toEqual([0, 2]);
    expect(rejected).toEqual([{ index: 1, id: null, reason: "malformed" }]);
  });
});

describe("the time rule", () => {
  test.each([
    ["5 s younger than its batch", "2026-05-01T12:00:05.000Z", "accepted"],
    ["more than 5 s younger", "2026-05-01T12:00:05.001Z", "bad_time"],
    ["14 days older", "2026-04-17T12:00:00.000Z", "accepted"],
    ["more than 14 days older", "2026-04-17T11:59:59.999Z", "bad_time"],
    ["the same moment in another time zone", "2026-05-01T14:00:00.000+02:00", "accepted"],
  ])("%s", (_, occurredAt, answer) => {
    expect(reasonFor(at(occurredAt))).toBe(answer);
  });

  test("a clock that is a century wrong is no matter", () => {
    const batch = eventBatch.parse({
      sentAt: "1926-05-01T12:00:01Z",
      events: [at("1926-05-01T12:00:00Z")],
    });
    expect(checkEvents(batch).rejected).toEqual([]);
  });
});

describe("what a kind adds", () => {
  const skip = { ...click, kind: "skip", from: 1.5, to: 9.25, input: "drag" };
  const close = { ...click, kind: "close", position: 3, duration: 20, played: [[0, 3]] };

  test("is kept", () => {
    expect(check(skip).checked[0].detail).toEqual({ from: 1.5, to: 9.25, input: "drag" });
    expect(check({ ...close, reason: "pagehide" }).checked[0].detail).toEqual({
      position: 3,
      duration: 20,
      played: [[0, 3]],
      reason: "pagehide",
    });
  });

  test("of an impression has its time in UTC", () => {
    const impression = {
      ...click,
      kind: "impression",
      visibleMs: 1_200,
      firstVisibleAt: "2026-05-01T14:00:00+02:00",
    };
    expect(check(impression).checked[0].detail).toEqual({
      visibleMs: 1_200,
      firstVisibleAt: SENT,
    });
  });

  test.each<[string, unknown]>([
    ["a skip that goes nowhere", { ...skip, to: undefined }],
    ["a skip to a text", { ...skip, to: "9" }],
    ["a skip to before the beginning", { ...skip, to: -1 }],
    ["a skip to the far future", { ...skip, to: 1e300 }],
    ["a close without ranges", { ...close, played: undefined }],
    ["ranges of three", { ...close, played: [[0, 1, 2]] }],
    ["a range that ends before it starts", { ...close, played: [[3, 0]] }],
    ["too many ranges", { ...close, played: Array(2_001).fill([0, 1]) }],
    ["a search for a NUL", { ...click, kind: "search", query: "a\0b" }],
  ])("%s is malformed", (_, event) => {
    expect(reasonFor(event)).toBe("malformed");
  });

  test("a search needs no title", () => {
    expect(reasonFor({ ...click, kind: "search", titleId: undefined, query: "dracula" })).toBe(
      "accepted",
    );
  });
});

test("whatever JSON comes, every event gets exactly one answer", () => {
  const kind = fc.constantFrom("click", "skip", "close", "impression", "search", "x", 3, null);
  const nearly = fc.record(
    {
      id: fc.oneof(fc.uuid(), fc.jsonValue()),
      kind,
      titleId: fc.oneof(fc.constant("metropolis"), fc.jsonValue()),
      occurredAt: fc.oneof(fc.constant(SENT), fc.jsonValue()),
      from: fc.oneof(fc.double(), fc.jsonValue()),
      to: fc.double(),
      played: fc.jsonValue(),
      placement: fc.jsonValue(),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(nearly, fc.jsonValue()), { maxLength: 20 }), (events) => {
      const { checked, rejected } = checkEvents(eventBatch.parse({ sentAt: SENT, events }));
      const answered = [...checked, ...rejected].map(({ index }) => index).sort((a, b) => a - b);
      expect(answered).toEqual(events.map((_, index) => index));
    }),
    { numRuns: 500 },
  );
});
