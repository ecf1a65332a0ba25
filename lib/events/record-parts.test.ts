import fc from "fast-check";
import { expect, test } from "vitest";
import { type FoldedEvent, TitleRecord } from "@/lib/events/fold";
import { type EventKind, scoringKinds } from "@/lib/events/kinds";

const weights = { version: 1, click: 1, play: 2, skip: 3, complete: 4, close: 2 };

const anEvent: fc.Arbitrary<FoldedEvent> = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom<EventKind>("forget", "progress", ...scoringKinds),
  viewingId: fc.constantFrom(null, "first", "second", "third"),
  at: fc.integer({ min: 0, max: 9 }),
});
const someEvents = fc.array(anEvent, { maxLength: 20 });

function recordOf(events: FoldedEvent[]) {
  const record = new TitleRecord();
  for (const event of events) record.add(event);
  return record;
}

/** All that can be asked of a record. */
function answersOf(record: TitleRecord) {
  return {
    viewing: record.strength(weights),
    sum: record.strength({ ...weights, fold: "sum" }),
    latest: scoringKinds.map((kind) => record.latest(kind)),
    acts: record.acts,
    viewings: record.viewings,
    forgottenAt: record.forgottenAt,
  };
}

test("a record made from another one's parts answers alike, and goes on alike", () => {
  fc.assert(
    fc.property(someEvents, someEvents, (before, after) => {
      const whole = recordOf(before);
      const restored = TitleRecord.of(structuredClone(whole.parts()));
      expect(answersOf(restored)).toEqual(answersOf(whole));
      for (const event of after) expect(restored.add(event)).toBe(whole.add(event));
      expect(answersOf(restored)).toEqual(answersOf(whole));
      expect(restored.parts()).toEqual(whole.parts());
    }),
  );
});

test("a record made from parts does not write into them", () => {
  const parts = recordOf([{ id: "a", kind: "play", viewingId: "v", at: 1 }]).parts();
  const before = structuredClone(parts);
  TitleRecord.of(parts).add({ id: "b", kind: "complete", viewingId: "v", at: 2 });
  expect(parts).toEqual(before);
});
