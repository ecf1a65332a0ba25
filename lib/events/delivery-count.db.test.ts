import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { pool } from "@/lib/db";
import { NO_TAB } from "@/lib/events/refusals";
import { eventBatch } from "@/lib/events/schema";
import { saveEvents } from "@/lib/events/write";
import type { ViewerId } from "@/lib/session";
import { useTestDatabase } from "@/scripts/database/test-database";
import { addTitles, addViewer } from "@/scripts/database/test-viewer";

useTestDatabase();

const NOON = "2026-05-01T12:00:00.000Z";
const TAB = "0190a8c2-0000-7000-8000-00000000000a";
const OTHER_TAB = "0190a8c2-0000-7000-8000-00000000000b";
let viewer: ViewerId;

beforeEach(async () => {
  await pool().query("truncate viewer, title cascade");
  viewer = await addViewer({ name: "Ada" });
  await addTitles("metropolis");
});

function click(fields: object = {}) {
  const common = { id: randomUUID(), kind: "click", titleId: "metropolis", tabId: TAB };
  return { ...common, occurredAt: NOON, ...fields };
}

function save(...events: unknown[]) {
  const batch = eventBatch.parse({ sentAt: NOON, events });
  return saveEvents({ id: viewer, loggingPaused: false }, batch);
}

async function counts() {
  const { rows } = await pool().query<{ tab: string; outcome: string; events: number }>(
    `select tab_id as tab, outcome, events from delivery_count
     where viewer_id = $1 and day = (now() at time zone 'utc')::date order by 1, 2`,
    [viewer],
  );
  return rows;
}

test("what is stored at the first try is not counted", async () => {
  await save(click(), click({ tabId: undefined }));
  expect(await counts()).toEqual([]);
});

test("events that are sent again are counted each time, tab by tab", async () => {
  const [one, two] = [click(), click({ tabId: OTHER_TAB })];
  await save(one, two);
  await save(one, two, click());
  await save(two);
  expect(await counts()).toEqual([
    { tab: TAB, outcome: "duplicate", events: 1 },
    { tab: OTHER_TAB, outcome: "duplicate", events: 2 },
  ]);
});

test("refusals are counted by their reason, also where nothing else is in the batch", async () => {
  await save(click({ kind: "sneeze" }), "no event at all");
  await save(
    click({ titleId: "unheard-of" }),
    click({ titleId: null }),
    click({ occurredAt: "2026-05-01T13:00:00.000Z" }),
    click(),
  );
  expect(await counts()).toEqual([
    { tab: NO_TAB, outcome: "malformed", events: 1 },
    { tab: TAB, outcome: "bad_time", events: 1 },
    { tab: TAB, outcome: "malformed", events: 1 },
    { tab: TAB, outcome: "unknown_kind", events: 1 },
    { tab: TAB, outcome: "unknown_title", events: 1 },
  ]);
});

test("the counts go with their viewer", async () => {
  await save("no event at all");
  await pool().query("delete from viewer where id = $1", [viewer]);
  const { rows } = await pool().query("select from delivery_count");
  expect(rows).toEqual([]);
});
