import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { pool } from "@/lib/db";
import { type EventList, listEvents } from "@/lib/explorer/event-list";
import { parseEventFilter, type Query } from "@/lib/explorer/schema";
import { shownViewer, shownViewers } from "@/lib/explorer/shown-viewers";
import { visitOf } from "@/lib/explorer/visit";
import { useTestDatabase } from "@/scripts/database/test-database";
import { addActs, addExportWorld } from "@/scripts/database/test-showing";
import { addViewer, answerConsent } from "@/scripts/database/test-viewer";

useTestDatabase();
let world: Awaited<ReturnType<typeof addExportWorld>>;
const PRIVATE = "private words";
const VISIT = randomUUID();

beforeAll(async () => {
  world = await addExportWorld();
  const alike = { title: "metropolis", minutesAgo: 5 };
  await addActs(world.ada, [
    { kind: "search", ...alike, query: PRIVATE, results: 3 },
    { kind: "error", ...alike, message: PRIVATE },
  ]);
  const seen = { title: "metropolis", visitId: VISIT };
  const placement = { rankingId: world.first, row: 0, position: 0 };
  await addActs(world.ada, [
    { kind: "impression", ...seen, minutesAgo: 4, placement },
    { kind: "click", ...seen, minutesAgo: 3, placement },
    {
      kind: "impression",
      ...seen,
      title: "caligari",
      minutesAgo: 3,
      placement: { ...placement, row: 1 },
    },
    { kind: "pause", ...seen, minutesAgo: 2, position: 4 },
  ]);
});

function list(query: Query = {}): Promise<EventList> {
  const filter = parseEventFilter(query);
  if (!filter.success) throw filter.error;
  return listEvents(filter.data);
}

async function adaShown() {
  const viewer = (await shownViewers(["real"])).find(({ id }) => id === world.ada);
  if (!viewer) throw new Error("Expected Ada to have agreed.");
  return viewer;
}

test("what was stored last stands first, real viewers under a pseudonym and labelled ones by name", async () => {
  const { events } = await list();
  expect(events.slice(0, 4).every(({ visitId }) => visitId === VISIT)).toBe(true);
  const labels = new Set(events.map(({ viewerLabel }) => viewerLabel));
  expect([...labels].sort()).toEqual(["Dalia", expect.stringMatching(/^v[0-9a-f]{24}$/)]);
});

test("whoever did not agree, or no longer does, appears nowhere", async () => {
  const { rows } = await pool().query("select id from event where viewer_id = $1", [world.bruno]);
  const shown = JSON.stringify(await list({ origin: "real,demo,synthetic,imported" }));
  expect(rows.length).toBeGreaterThan(0);
  for (const { id } of rows) expect(shown).not.toContain(id);
  const cleo = await addViewer({ name: "Cleo" });
  await answerConsent(cleo, "research_export", true);
  const [{ pseudonym }] = (await shownViewers(["real"])).filter(({ id }) => id === cleo);
  expect(await shownViewer(pseudonym)).not.toBeNull();
  await answerConsent(cleo, "research_export", false);
  expect(await shownViewer(pseudonym)).toBeNull();
  expect(await shownViewer(world.bruno)).toBeNull();
  await pool().query("delete from viewer where id = $1", [cleo]);
});

test("words that a viewer typed, and stored ids of viewers, are in nothing that is listed", async () => {
  const shown = JSON.stringify(await list());
  expect(shown).not.toContain(PRIVATE);
  expect(shown).not.toContain("my own words");
  expect(shown).not.toContain(world.ada);
});

test("filters narrow by viewer, kind, title and visit", async () => {
  const { pseudonym } = await adaShown();
  const ofAda = await list({ viewer: pseudonym });
  expect(new Set(ofAda.events.map(({ viewer }) => viewer))).toEqual(new Set([pseudonym]));
  expect((await list({ viewer: "dalia" })).events).toHaveLength(3);
  const clicks = await list({ kinds: "click,like" });
  expect(new Set(clicks.events.map(({ kind }) => kind))).toEqual(new Set(["click", "like"]));
  const titled = await list({ title: "Nosf" });
  expect(new Set(titled.events.map(({ titleId }) => titleId))).toEqual(new Set(["nosferatu"]));
  expect((await list({ title: "100%_" })).events).toEqual([]);
  expect((await list({ visit: VISIT })).events).toHaveLength(4);
});

test("going back by the place of the last event meets every event once, and the tail only what came since", async () => {
  const all = (await list()).events;
  const [newest] = all;
  const middle = all[4];
  const before = (await list({ before: middle.cursor })).events;
  expect(before.map(({ id }) => id)).toEqual(all.slice(5).map(({ id }) => id));
  expect((await list({ after: newest.cursor })).events).toEqual([]);
  await addActs(world.dalia, [{ kind: "like", title: "nosferatu", minutesAgo: 0 }]);
  const after = await list({ after: newest.cursor });
  expect(after.events.map(({ kind }) => kind)).toEqual(["like"]);
});

test("a filter that cannot be read is refused, not left out", () => {
  for (const query of [
    { visit: "x" },
    { before: "1" },
    { origin: "martian" },
    { kinds: "sneeze" },
  ]) {
    expect(parseEventFilter(query).success, JSON.stringify(query)).toBe(false);
  }
});

test("a visit is a timeline with its pages, and the act's placement stands out on its page", async () => {
  const ada = await adaShown();
  const { events } = await list({ visit: VISIT, kinds: "click" });
  const visit = await visitOf(ada, VISIT, { event: events[0].id });
  expect(visit?.page?.rankingId).toBe(world.first);
  expect(visit?.acted).toBe("0.0");
  expect(visit?.acts.get("0.0")).toEqual(["impression", "click"]);
  expect(visit?.acts.get("1.0")).toEqual(["impression"]);
  const [row] = visit?.page?.rows ?? [];
  expect(row).toMatchObject({ name: "Top picks", propensity: 1 });
  expect(row.titles[0]).toMatchObject({ name: "Metropolis", score: 1, propensity: 0.5 });
  const times = visit?.moments.map(({ at }) => at.getTime()) ?? [];
  expect(times).toEqual([...times].sort((a, b) => a - b));
  const other = await visitOf(ada, VISIT, { ranking: world.second });
  expect(other).toMatchObject({ acted: null, chosen: { eventId: null, rankingId: world.second } });
});

test("labels and reasons in words stay out of the pages that are shown", async () => {
  await pool().query(
    `update ranking set rows = jsonb_set(jsonb_set(rows, '{0,label}', '"Because Bruno liked it"'),
       '{0,titles,0,reason}', '{"kind": "neighbour", "text": "Bruno liked it", "evidence": [{"viewer": "Bruno"}]}') where id = $1`,
    [world.first],
  );
  const ada = await adaShown();
  const visit = await visitOf(ada, VISIT, { ranking: world.first });
  expect(visit?.page?.rows[0].titles[0].reason).toBe("viewers of like taste");
  expect(JSON.stringify(visit)).not.toContain("Bruno");
});

test("a visit, or a page, of somebody else is nothing", async () => {
  const [dalia] = await shownViewers(["demo"]);
  expect(await visitOf(dalia, VISIT, {})).toBeNull();
  const visitId = randomUUID();
  await addActs(world.dalia, [{ kind: "like", title: "nosferatu", minutesAgo: 0, visitId }]);
  const visit = await visitOf(dalia, visitId, { ranking: world.first });
  expect(visit?.moments).toHaveLength(1);
  expect(visit?.page).toBeNull();
});
