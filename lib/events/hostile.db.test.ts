import http from "node:http";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pool } from "@/lib/db";
import { eventDetail } from "@/lib/events/detail";
import { answerBatch } from "@/lib/events/door";
import type { EventKind } from "@/lib/events/kinds";
import type { ViewerId } from "@/lib/session";
import { useTestDatabase } from "@/scripts/database/test-database";
import { addTitles, addViewer, countEvents, signInAs } from "@/scripts/database/test-viewer";

useTestDatabase();

const SENT = "2026-05-01T12:00:00Z";
const BODIES = Number(process.env.MATINEE_HOSTILE_BODIES ?? 2_000); // the long run throws 100,000

const server = http.createServer(answerBatch);
let ada: ViewerId;
let cookie: string;

beforeAll(async () => {
  process.env.MATINEE_BATCHES_PER_MINUTE = "1000000";
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  ada = await addViewer({ name: "Ada" });
  await addTitles("metropolis");
  const { name, value } = await signInAs(ada);
  cookie = `${name}=${value}`;
});
afterAll(() => server.close());

function send(body: string) {
  const headers = { "content-type": "application/json", "sec-fetch-site": "same-origin", cookie };
  const { port } = server.address() as AddressInfo;
  return fetch(`http://127.0.0.1:${port}/api/events`, { method: "POST", headers, body });
}

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

const batch = fc.array(fc.oneof(hostileEvent, fc.jsonValue()), { maxLength: 12 });

/** Batches with what should not be in them; batches cut off; envelopes that are none; no JSON at all. */
const hostileBody = fc.oneof(
  { weight: 14, arbitrary: batch.map((events) => JSON.stringify({ sentAt: SENT, events })) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(batch, fc.nat(200))
      .map(([events, end]) => JSON.stringify({ sentAt: SENT, events }).slice(0, end)),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({ sentAt: anything, events: or(batch), viewerId: anything })
      .map((body) => JSON.stringify(body)),
  },
  { weight: 1, arbitrary: fc.json() },
  { weight: 1, arbitrary: anyText },
);

test("whatever a body holds, it is refused whole, or each event in it is stored, known already or refused", async () => {
  let stored = await countEvents(ada);
  await fc.assert(
    fc.asyncProperty(hostileBody, async (body) => {
      const answer = await send(body);
      expect([202, 400, 409, 413]).toContain(answer.status);
      if (answer.status === 202) {
        const { accepted, duplicates, rejected } = await answer.json();
        expect(accepted + duplicates + rejected.length).toBe(JSON.parse(body).events.length);
        stored += accepted;
      } else await answer.text();
    }),
    { numRuns: BODIES },
  );
  expect(await countEvents(ada)).toBe(stored);
  expect(stored).toBeGreaterThan(BODIES / 10);
  await expectSoundRows();
}, 1_800_000);

/** Every row could have come from a well-behaved browser. */
async function expectSoundRows() {
  const { rows } = await pool().query<{ kind: EventKind; titleId: string | null; detail: object }>(
    `select kind, title_id as "titleId", detail from event where viewer_id = $1`,
    [ada],
  );
  for (const { kind, titleId, detail } of rows) {
    expect(eventDetail[kind].safeParse(detail).data, kind).toEqual(detail);
    expect([null, "metropolis"]).toContain(titleId);
  }
}
