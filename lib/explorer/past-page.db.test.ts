import { expect, test } from "vitest";
import { pool } from "@/lib/db";
import { SeededRandom } from "@/lib/demo/seeded-random";
import { saveWeights } from "@/lib/events/write";
import { pastPage, reachOf, rowsAgain, termsOf } from "@/lib/explorer/past-page";
import { readRankingAt, type StoredRanking } from "@/lib/explorer/read";
import { shownViewers } from "@/lib/explorer/shown-viewers";
import { shippedNumbers } from "@/lib/policies/policy";
import { savePolicyVersion, saveVersionInForce } from "@/lib/policies/write";
import { refreshPolicy, refreshTitles, refreshViewers, stopEngine } from "@/lib/rankings/engine";
import { readHome } from "@/lib/rankings/home";
import { type Actor, actOn, demoFriend } from "@/scripts/database/test-acts";
import { useDemoRoom } from "@/scripts/database/test-demo-room";
import { answerConsent } from "@/scripts/database/test-viewer";

const room = useDemoRoom();

const SOON = 60_000; // milliseconds ahead, past everything that a test does

async function readTitleIds() {
  const { rows } = await pool().query<{ id: string }>("select id from title order by id");
  return rows.map(({ id }) => id);
}

async function storedRankings(): Promise<StoredRanking[]> {
  const { rows } = await pool().query<{ viewer: string; at: Date }>(
    "select viewer_id as viewer, created_at as at from ranking order by created_at",
  );
  const rankings = await Promise.all(rows.map(({ viewer, at }) => readRankingAt(viewer, at)));
  return rankings.filter((ranking) => ranking !== null);
}

async function shown(actor: Actor) {
  const viewer = (await shownViewers(["demo"])).find(({ id }) => id === actor.id);
  if (!viewer) throw new Error("Expected a demo friend to be shown.");
  return viewer;
}

const outcomes = [
  ["click"],
  ["click", "play", "close"],
  ["click", "play", "skip", "close"],
  ["click", "play", "complete"],
  ["progress"],
  ["list_add"],
  ["like"],
  ["dislike"],
  ["hide"],
  ["unhide"],
  ["forget"],
];

test("whatever viewers, researchers and hosts did meanwhile, every page on record is made again exactly", async () => {
  const random = new SeededRandom("time travel");
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random.next() * items.length)];
  const titles = await readTitleIds();
  const friends = await Promise.all(["Ada", "Bruno", "Chen", "Emeka"].map(demoFriend));
  const { id: authorId } = room.ada;
  const upheavals = [
    () => saveWeights({ click: 2, play: 2, skip: 1, complete: 9, close: 1 }, "other weights"),
    async () => {
      const numbers = {
        ...shippedNumbers,
        temperature: 0.4,
        rowEpsilon: 0.3,
        trendHalfLifeDays: 1,
      };
      const { version } = await savePolicyVersion({ numbers, note: "explores", authorId });
      await saveVersionInForce(version);
      await refreshPolicy();
    },
    async () => {
      await answerConsent(friends[1].id, "helps_others", false);
      await refreshViewers();
    },
    async () => {
      await pool().query("update title set withdrawn_at = now() where id = $1", [titles[7]]);
      await refreshTitles();
    },
    stopEngine,
    async () => {
      await saveVersionInForce(0);
      await refreshPolicy();
    },
  ];
  for (let step = 0; step < 42; step++) {
    const skip = { from: 2, to: 9, input: "key" };
    await actOn(pick(friends), pick(titles), pick(outcomes), { ...skip, position: 8 });
    if (step % 7 === 6) await upheavals[(step - 6) / 7]();
    if (step % 2 === 1) await readHome(pick(friends));
  }
  const rankings = await storedRankings();
  expect(rankings.length).toBeGreaterThan(12);
  expect(new Set(rankings.map(({ policyVersion }) => policyVersion)).size).toBeGreaterThan(1);
  expect(new Set(rankings.map(({ weightsVersion }) => weightsVersion)).size).toBe(2);
  for (const ranking of rankings) {
    const terms = await termsOf(ranking.policyVersion, ranking.weightsVersion);
    if (!terms) throw new Error("Expected policy and weights to be known.");
    const making = { at: ranking.createdAt, reach: reachOf(ranking), forecast: null, ...terms };
    for (const isLong of [false, true]) {
      const again = await rowsAgain(ranking, { ...making, isLong });
      expect(facts(again), isLong ? "folded in a thread" : "").toEqual(facts(ranking.rows));
    }
  }
});

/** What a placement is on record with, but for the words. */
function facts(rows: StoredRanking["rows"]) {
  return rows.map(({ kind, propensity, titles }) => [
    kind,
    propensity,
    titles.map((title) => [title.id, title.propensity, title.score, title.reason?.kind]),
  ]);
}

test("before the first page nothing is on record, and later moments show the one served last", async () => {
  const ada = await shown(room.ada);
  const before = new Date(Date.now() - SOON);
  const home = await readHome(room.ada);
  expect((await pastPage(ada, before)).stored).toBeNull();
  const past = await pastPage(ada, new Date(Date.now() + SOON));
  expect(past.stored?.rankingId).toBe(home.rankingId);
  expect(past.again).toMatchObject({ differences: [], causes: [] });
  expect(past).toMatchObject({ news: 0, atMoment: null, obstacle: null });
});

test("what arrived after the page was served shows in the page of the moment, not in the one made again", async () => {
  const ada = await shown(room.ada);
  const home = await readHome(room.ada);
  const [first] = home.rows[1].titles;
  await actOn(room.ada, first.id, ["hide"]);
  const past = await pastPage(ada, new Date(Date.now() + SOON));
  expect(past.again?.differences).toEqual([]);
  expect(past.news).toBe(1);
  expect(past.atMoment?.differences).not.toEqual([]);
  const discovery = past.atMoment?.rows.filter(({ name }) => name !== "My list") ?? [];
  expect(discovery.flatMap(({ titles }) => titles.map(({ id }) => id))).not.toContain(first.id);
});

test("where events were erased since, the difference is told with what explains it", async () => {
  const ada = await shown(room.ada);
  await readHome(room.ada);
  await pool().query("delete from event where viewer_id = $1", [room.ada.id]);
  await pool().query(
    `insert into setting (key, value, updated_at) values ('past', '"erased"', now())
     on conflict (key) do update set value = excluded.value, updated_at = now()`,
  );
  const past = await pastPage(ada, new Date(Date.now() + SOON));
  expect(past.again?.differences).not.toEqual([]);
  expect(past.again?.causes).toContain(
    "Events of the time before it have been erased since, or somebody has left.",
  );
  await pool().query("delete from setting where key = 'past'");
});

test("a page made again is not recorded and leaves the living one as it was", async () => {
  const ada = await shown(room.ada);
  const home = await readHome(room.ada);
  await pastPage(ada, new Date(Date.now() + SOON));
  const { rows } = await pool().query("select id from ranking where viewer_id = $1", [ada.id]);
  expect(rows).toEqual([{ id: home.rankingId }]);
  expect(await readHome(room.ada)).toEqual(home);
});
