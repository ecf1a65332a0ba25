import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { eventBatch } from "@/lib/events/schema";
import { saveEvents } from "@/lib/events/write";
import type { ViewerId } from "@/lib/session";
import { useTestDatabase } from "@/scripts/database/test-database";
import { addTitles, addViewer, countEvents } from "@/scripts/database/test-viewer";

useTestDatabase();

const SENT = "2026-05-01T12:00:00Z";
const BATCHES = 300;

let ada: ViewerId;

beforeAll(async () => {
  ada = await addViewer({ name: "Ada" });
  await addTitles("metropolis");
});

// any UTF-16, halves of surrogate pairs and NUL among it
const anyText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 })
  .map((units) => String.fromCharCode(...units));
const anyNumber = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(-0, 1e308, 5e-324, 2 ** 53, 32_767, 32_768, 2 ** 31 - 1),
  fc.integer({ min: 0, max: 100 }),
);
const anything = fc.oneof(anyText, anyNumber, fc.jsonValue());
const or = <Value>(usual: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 9, arbitrary: usual }, { weight: 1, arbitrary: anything });

const hostileEvent = fc.record(
  {
    id: or(fc.uuid()),
    kind: or(fc.constantFrom("click", "skip", "close", "search", "error", "quality", "impression")),
    titleId: fc.oneof(fc.constant("metropolis"), anyText),
    occurredAt: or(
      fc.constantFrom(
        SENT,
        "2026-04-30T12:00:00+14:00",
        "0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z",
      ),
    ),
    viewingId: or(fc.uuid()),
    seq: or(fc.integer({ min: 0, max: 9 })),
    placement: or(fc.record({ rankingId: fc.uuid(), row: anyNumber, position: anyNumber })),
    from: anyNumber,
    to: anyNumber,
    input: anyText,
    query: anyText,
    message: anyText,
    codec: anyText,
    position: anyNumber,
    duration: anyNumber,
    played: or(fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 5, max: 9 })))),
    visibleMs: anyNumber,
    firstVisibleAt: or(fc.constant(SENT)),
  },
  { requiredKeys: ["id", "kind", "titleId", "occurredAt"] },
);

test("whatever a batch holds, each event is stored, known already or refused", async () => {
  const batches = fc.array(fc.oneof(hostileEvent, fc.jsonValue()), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(batches, async (events) => {
      const body = JSON.parse(JSON.stringify({ sentAt: SENT, events }));
      const before = await countEvents(ada);
      const answer = await saveEvents({ id: ada, loggingPaused: false }, eventBatch.parse(body));
      expect(answer.accepted + answer.duplicates + answer.rejected.length).toBe(events.length);
      expect(await countEvents(ada)).toBe(before + answer.accepted);
    }),
    { numRuns: BATCHES },
  );
  expect(await countEvents(ada)).toBeGreaterThan(BATCHES / 10);
});
