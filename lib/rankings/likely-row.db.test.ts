import { beforeEach, expect, test } from "vitest";
import { explainChange } from "@/lib/changes/explain";
import { eraseActs, saveMaturityLimit } from "@/lib/circle/write";
import { pool } from "@/lib/db";
import { reachOf, readForecastOf, rowsAgain, termsOf } from "@/lib/explorer/past-page";
import { readRanking } from "@/lib/explorer/read";
import { learnFrom } from "@/lib/predictor/learn";
import { readPrediction } from "@/lib/predictor/read";
import { deleteOldForecasts } from "@/lib/predictor/write";
import {
  freshEngine,
  refreshForecasts,
  refreshTitles,
  refreshViewers,
  stopEngine,
} from "@/lib/rankings/engine";
import { readHome } from "@/lib/rankings/home";
import { actOn } from "@/scripts/database/test-acts";
import { titlesIn, useDemoRoom } from "@/scripts/database/test-demo-room";

const room = useDemoRoom();
const WATCHED = ["click", "play", "complete"];

async function learn(viewerId = room.ada.id) {
  const learnt = await learnFrom(viewerId, { tries: 1, tell: () => undefined });
  await refreshForecasts();
  return learnt;
}

const likely = async () => titlesIn(await readHome(room.ada), "likely");
const ids = (titles: { id: string }[]) => titles.map(({ id }) => id);

beforeEach(async () => {
  expect(await likely()).toEqual([]); // nothing is learnt yet
  expect(await learn()).toBe("learnt");
});

test("the row holds titles the viewer did not watch, by their chance, and says it as it was predicted", async () => {
  const shown = await likely();
  expect(shown.length).toBeGreaterThanOrEqual(4);
  const { model } = await freshEngine();
  for (const { id, score, reason } of shown) {
    const prediction = await readPrediction(room.ada.id, id);
    expect(prediction?.chance).toBeGreaterThanOrEqual(0.5);
    expect(score).toBeCloseTo(prediction?.chance ?? 0, 4);
    const percent = Math.round(100 * (prediction?.chance ?? 0));
    expect(reason).toEqual({
      kind: "predicted",
      text: `${percent} % likely: ${prediction?.pro[0]}`,
      evidence: [{ titleId: id, chance: score }],
    });
    expect(model.states.get(room.ada.id)?.get(id)?.record.latest("play") ?? null).toBeNull();
  }
  expect(shown.map(({ score }) => score)).toEqual(
    shown.map(({ score }) => score).sort((one, other) => other - one),
  );
});

test("what is hidden, disliked, begun or watched leaves the row, before anything is learnt of it", async () => {
  const [hidden, disliked, begun, watched] = ids(await likely());
  await actOn(room.ada, hidden, ["hide"]);
  await actOn(room.ada, disliked, ["dislike"]);
  await actOn(room.ada, begun, ["click", "play", "progress"], { position: 8 });
  await actOn(room.ada, watched, WATCHED);
  const left = ids(await likely());
  for (const id of [hidden, disliked, begun, watched]) expect(left).not.toContain(id);
  expect(left.length).toBeGreaterThan(0); // others are likely still
});

test("neither what is above the viewer's limit nor what stands in somebody else's library is shown", async () => {
  const [foreign, grown] = await likely();
  await pool().query("update title set open_to = array[$2::uuid] where id = $1", [
    foreign.id,
    room.emeka.id,
  ]);
  await pool().query("update title set maturity = '16+' where id = $1", [grown.id]);
  await saveMaturityLimit(room.ada.id, "12+");
  await refreshTitles();
  await refreshViewers();
  const isShut = (id: string) => id === foreign.id || id === grown.id;
  expect(ids(await likely()).filter(isShut)).toEqual([]);
  await learn();
  const { model } = await freshEngine();
  expect(ids(model.forecasts.get(room.ada.id)?.titles ?? []).filter(isShut)).toEqual([]);
  await pool().query("update title set open_to = null where id = $1", [foreign.id]);
  await pool().query("update title set maturity = $2 where id = $1", [grown.id, grown.maturity]);
  await refreshTitles();
});

test("pages are made again exactly, each from what was foretold when it was made", async () => {
  const { rankingId: first } = await readHome(room.ada);
  for (const id of ids(await likely()).slice(0, 3)) await actOn(room.ada, id, ["dislike"]);
  const { rankingId: between } = await readHome(room.ada);
  await learn();
  const { rankingId: second } = await readHome(room.ada);
  expect(new Set([first, between, second]).size).toBe(3);
  const forecasts = new Set<string | null>();
  for (const id of [first, between, second]) {
    const ranking = await readRanking(room.ada.id, id);
    const terms = ranking && (await termsOf(ranking.policyVersion, ranking.weightsVersion));
    if (!ranking || !terms) throw new Error("Expected a page on record.");
    const forecast = await readForecastOf(ranking);
    forecasts.add(ranking.forecastId);
    const making = { at: ranking.createdAt, reach: reachOf(ranking), forecast, ...terms };
    const isLong = id === second; // folded in a thread
    expect(await rowsAgain(ranking, { ...making, isLong })).toEqual(ranking.rows);
    if (id !== first) continue;
    const without = await rowsAgain(ranking, { ...making, forecast: null, isLong: false });
    expect(without).not.toEqual(ranking.rows); // the row rests on it
  }
  expect(forecasts.size).toBe(2);
});

test("what changed is told of a page made before something else was learnt", async () => {
  const [id] = ids(await likely());
  await actOn(room.ada, id, WATCHED);
  const { rows } = await pool().query<{ id: string }>(
    "select id from event where viewer_id = $1 and title_id = $2",
    [room.ada.id, id],
  );
  const { rankingId } = await readHome(room.ada);
  const question = { rankingId, causes: ids(rows), later: [] };
  const told = await explainChange(room.ada, question);
  expect(told).toMatchObject({ isCertain: true, causes: [{ who: { kind: "you" } }] });
  await learn();
  expect(await explainChange(room.ada, question)).toEqual(told);
});

test("after a restart the same page is served again", async () => {
  const page = await readHome(room.ada);
  await stopEngine();
  expect(await readHome(room.ada)).toEqual(page);
});

test("with too few labels left the row is gone, and old pages keep theirs", async () => {
  const { rankingId } = await readHome(room.ada);
  const { rows } = await pool().query<{ titleId: string }>(
    `select distinct title_id as "titleId" from event where viewer_id = $1 and title_id is not null`,
    [room.ada.id],
  );
  for (const { titleId } of rows) await actOn(room.ada, titleId, ["forget"]);
  expect(await learn()).toBe("tooFewLabels");
  expect(await likely()).toEqual([]);
  const past = await readRanking(room.ada.id, rankingId);
  expect(past && (await readForecastOf(past))?.titles.length).toBeGreaterThan(0);
});

test("what was foretold is kept as long as a page was made from it, and goes with an erasure", async () => {
  const count = async () => (await pool().query("select from forecast")).rowCount;
  await readHome(room.ada);
  await learn();
  await learn(); // of the second no page was made
  expect(await count()).toBe(3);
  expect(await deleteOldForecasts()).toBe(0); // some process may still make pages from it
  await pool().query("update forecast set made_at = made_at - interval '2 hours'");
  expect(await deleteOldForecasts()).toBe(1);
  expect(await count()).toBe(2);
  await eraseActs(room.ada.id);
  expect(await count()).toBe(0);
});
