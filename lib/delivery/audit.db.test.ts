import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { pool } from "@/lib/db";
import { readAudit, readEveryone } from "@/lib/delivery/read";
import { auditText } from "@/lib/delivery/report";
import { auditFilter, parseAuditFilter } from "@/lib/delivery/schema";
import { env } from "@/lib/env";
import { eventBatch } from "@/lib/events/schema";
import { saveEvents } from "@/lib/events/write";
import { readShowableViewers } from "@/lib/exports/read";
import type { ViewerId } from "@/lib/session";
import { useTestDatabase } from "@/scripts/database/test-database";
import { addTitles, addViewer, answerConsent } from "@/scripts/database/test-viewer";

useTestDatabase();

const SECOND = 1_000;
const DAY = 24 * 60 * 60 * SECOND;
let ada: ViewerId;

beforeEach(async () => {
  await pool().query("truncate viewer, title cascade");
  ada = await addViewer({ name: "Ada" });
  await answerConsent(ada, "research_export", true);
  await addTitles("metropolis");
});

afterEach(() => {
  vi.useRealTimers();
});

type Sent = {
  tabId: string;
  seqs: number[];
  visitId?: string;
  waitedMs?: number; // in the browser
  clockMs?: number; // how far the browser's clock is ahead
  kind?: string;
  detail?: object;
};

/** One batch of a browser; returns the events as sent. */
async function send(
  viewer: ViewerId,
  { tabId, seqs, visitId, waitedMs = 0, clockMs = 0, kind = "click", detail }: Sent,
) {
  const sentAt = Date.now() + clockMs;
  const occurredAt = new Date(sentAt - waitedMs).toISOString();
  const events = seqs.map((seq) => ({
    ...{ id: randomUUID(), kind, titleId: "metropolis", occurredAt, tabId, seq },
    visitId: visitId ?? tabId,
    ...detail,
  }));
  const batch = eventBatch.parse({ sentAt: new Date(sentAt).toISOString(), events });
  await saveEvents({ id: viewer, loggingPaused: false }, batch);
  return batch;
}

async function audit(filter: object = {}, now = new Date()) {
  const asked = auditFilter.parse(filter);
  return readAudit(asked, await readShowableViewers(asked.origin, env().MATINEE_SECRET), now);
}

test("an empty log has nothing to tell, and says so", async () => {
  const empty = await audit();
  expect(empty).toMatchObject({ delays: null, days: [], outcomes: {}, tabs: [] });
  expect(empty.sequences).toMatchObject({ tabs: 0, expected: 0, missing: 0, lossRateAtMost: 0 });
  expect(auditText(empty)).toContain("nothing came");
});

test("a tab that claims the highest number there is stands in nobody's way", async () => {
  const visitId = randomUUID();
  for (const tabId of [randomUUID(), randomUUID()])
    await send(ada, { tabId, seqs: [2_147_483_647], visitId });
  const { sequences, tornVisits } = await audit();
  expect(sequences).toMatchObject({ tabs: 2, expected: 2 * 2 ** 31, missing: 2 * (2 ** 31 - 1) });
  expect(tornVisits).toMatchObject([{ missing: 2 * (2 ** 31 - 1), holes: 2, tabs: 2 }]);
});

test("losses past two thousand millions are told like any others", async () => {
  const tabId = randomUUID();
  const detail = { titleId: null, events: 1_000_000, reason: "full" };
  for (let from = 0; from < 2_500; from += 500) {
    const seqs = Array.from({ length: 500 }, (_, number) => from + number);
    await send(ada, { tabId, seqs, kind: "loss", detail });
  }
  expect((await audit()).toldLosses).toEqual([{ reason: "full", events: 2_500_000_000 }]);
});

test("numbers that are missing at the start and between are found, by tab and by visit", async () => {
  const [whole, torn] = [randomUUID(), randomUUID()];
  const [first, second] = [randomUUID(), randomUUID()];
  await send(ada, { tabId: whole, seqs: [0, 2, 1], visitId: first });
  await send(ada, { tabId: torn, seqs: [1, 2], visitId: first });
  await send(ada, { tabId: torn, seqs: [5, 8], visitId: second });
  const { sequences, tabs, tornVisits } = await audit();
  // of 0 to 8, these are missing: 0, then 3 and 4, then 6 and 7
  expect(sequences).toMatchObject({ tabs: 2, visits: 2, events: 7, expected: 3 + 9 });
  expect(sequences).toMatchObject({
    holes: 3,
    tornTabs: 1,
    missing: 5,
    refused: 0,
    underWay: 5,
    lost: 0,
  });
  expect(sequences.lossRateAtMost).toBeCloseTo(5 / 12);
  expect(tabs).toMatchObject([
    { tabId: torn, last: 8, events: 4, holes: 3, missing: 5, isOver: false },
  ]);
  expect(tornVisits.map(({ visitId, holes, missing }) => [visitId, holes, missing])).toEqual([
    [second, 2, 4],
    [first, 1, 1],
  ]);
});

test("what was refused is missing for a reason, and what no browser keeps any more is lost", async () => {
  const tabId = randomUUID();
  await send(ada, { tabId, seqs: [0] });
  await send(ada, { tabId, seqs: [1], kind: "sneeze" });
  await send(ada, { tabId, seqs: [3] });
  const now = await audit();
  expect(now.sequences).toMatchObject({
    missing: 2,
    refused: 1,
    underWay: 1,
    lost: 0,
    lossRate: 0,
  });
  expect(now.outcomes).toEqual({ unknown_kind: 1 });
  const later = await audit({}, new Date(Date.now() + 15 * DAY));
  expect(later.sequences).toMatchObject({ missing: 2, refused: 1, underWay: 0, lost: 1 });
  expect(later.sequences.lossRate).toBeCloseTo(1 / 4);
});

test("a late event fills its gap, and one that is sent again is counted as ignored", async () => {
  const tabId = randomUUID();
  await send(ada, { tabId, seqs: [0, 2] });
  expect((await audit()).sequences.missing).toBe(1);
  const batch = await send(ada, { tabId, seqs: [1], waitedMs: 90 * SECOND });
  await saveEvents({ id: ada, loggingPaused: false }, batch);
  const { sequences, outcomes, delays } = await audit();
  expect(sequences.missing).toBe(0);
  expect(outcomes).toEqual({ duplicate: 1 });
  expect(delays).toMatchObject({ events: 3, late: 1 });
  expect((await audit({ late: "100" })).delays?.late).toBe(0);
});

test("what browsers say they had to let go is told by why", async () => {
  const tabId = randomUUID();
  await send(ada, { tabId, seqs: [7], kind: "loss", detail: { events: 7, reason: "full" } });
  const { toldLosses, sequences } = await audit();
  expect(toldLosses).toEqual([{ reason: "full", events: 7 }]);
  expect(sequences.missing).toBe(7);
});

test("a clock that is a day off is told, and delays nothing", async () => {
  await send(ada, { tabId: randomUUID(), seqs: [0], clockMs: 2 * DAY });
  const slow = randomUUID();
  await send(ada, { tabId: slow, seqs: [0, 1], clockMs: -2 * 60 * SECOND, waitedMs: 5 * SECOND });
  const { clocks, delays } = await audit();
  const classes = clocks.classes
    .filter(({ tabs }) => tabs > 0)
    .map(({ name, tabs }) => [name, tabs]);
  expect(classes).toEqual([
    ["1 minute to 1 hour", 1],
    ["more than a day", 1],
  ]);
  expect(clocks.worst[0].seconds).toBeCloseTo((-2 * DAY) / SECOND, -1); // ahead, so below 0
  expect(delays?.worst).toBeGreaterThan(4_900);
  expect(delays?.worst).toBeLessThan(20_000);
});

test("a clock that is set while a tab is open is told, and is no slow network", async () => {
  const tabId = randomUUID();
  await send(ada, { tabId, seqs: [0] });
  await send(ada, { tabId, seqs: [1], clockMs: -10 * 60 * SECOND });
  const { clocks, delays } = await audit();
  expect(clocks.changed).toBe(1);
  expect(delays?.worst).toBeLessThan(20_000);
});

test("a tab is judged whole, also where only part of it arrived in the period", async () => {
  const [long, old] = [randomUUID(), randomUUID()];
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() - 3 * DAY });
  await send(ada, { tabId: long, seqs: [0, 1] });
  await send(ada, { tabId: old, seqs: [0, 5] });
  vi.useRealTimers();
  await send(ada, { tabId: long, seqs: [2] });
  const from = new Date(Date.now() - DAY).toISOString();
  const { sequences, delays } = await audit({ from });
  expect(sequences).toMatchObject({ tabs: 1, expected: 3, missing: 0 });
  expect(delays?.events).toBe(1);
  const whole = await audit();
  expect(whole.days.map(({ events }) => events)).toEqual([4, 1]);
  expect(whole.sequences).toMatchObject({ tabs: 2, missing: 4 });
});

test("nothing is told of whoever did not agree to research, but to whoever runs Matinee", async () => {
  const bruno = await addViewer({ name: "Bruno" });
  await send(bruno, { tabId: randomUUID(), seqs: [4] });
  await send(bruno, { tabId: randomUUID(), seqs: [0], kind: "sneeze" });
  const researchers = await audit();
  expect(researchers.viewers).toBe(1);
  expect(researchers.sequences.events).toBe(0);
  expect(researchers.outcomes).toEqual({});
  const asked = auditFilter.parse({});
  const all = await readAudit(
    asked,
    await readEveryone(asked.origin, env().MATINEE_SECRET),
    new Date(),
  );
  expect(all.sequences).toMatchObject({ events: 1, missing: 4 });
  expect(JSON.stringify(all)).not.toContain(bruno);
});

test("an address asks for thirty days unless it names a period, and an empty one is the whole log", () => {
  const now = new Date("2026-05-31T12:00:00.000Z");
  const usual = auditFilter.parse({ from: "2026-05-01" });
  expect(parseAuditFilter({}, now)).toEqual(usual);
  expect(parseAuditFilter({ from: "yesterday", origin: "martian" }, now)).toEqual(usual);
  expect(parseAuditFilter({ from: "", to: "" }, now)).toMatchObject({ from: null, to: null });
  const origin = ["demo", "synthetic"];
  expect(parseAuditFilter({ origin }, now)).toEqual({ ...usual, origin });
});

test("a count that takes longer than it may says so, and leaves the connection as it was", async () => {
  const everyone = await readEveryone(["real"], env().MATINEE_SECRET);
  const filter = auditFilter.parse({});
  const holder = await pool().connect();
  await holder.query("begin");
  await holder.query("lock table event in access exclusive mode"); // so that any count would wait for ever
  const count = readAudit({ ...filter, mostSeconds: 0.05 }, everyone, new Date());
  await expect(count).rejects.toThrow("longer than 0.05 seconds");
  await holder.query("rollback");
  holder.release();
  expect((await readAudit(filter, everyone, new Date())).viewers).toBe(1);
});
