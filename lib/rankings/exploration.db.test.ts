import { afterEach, beforeEach, expect, test } from "vitest";
import { pool } from "@/lib/db";
import { shippedNumbers, shippedVersion } from "@/lib/policies/policy";
import { savePolicyVersion, saveVersionInForce } from "@/lib/policies/write";
import type { ServedRow } from "@/lib/rankings/candidate-row";
import { freshEngine, refreshPolicy, stopEngine } from "@/lib/rankings/engine";
import { readHome } from "@/lib/rankings/home";
import type { HomePage } from "@/lib/rankings/home-page";
import { makeRows } from "@/lib/rankings/served-page";
import { actOn } from "@/scripts/database/test-acts";
import { useDemoRoom } from "@/scripts/database/test-demo-room";

const room = useDemoRoom();

async function put(version: number) {
  await saveVersionInForce(version);
  await refreshPolicy();
}

beforeEach(async () => {
  const numbers = { ...shippedNumbers, temperature: 0.2, rowEpsilon: 0.3 };
  const { version } = await savePolicyVersion({ numbers, note: "explore", authorId: room.ada.id });
  await put(version);
});
afterEach(() => put(0));

function idsOf(rows: { titles: { id: string }[] }[]) {
  return rows.map(({ titles }) => titles.map(({ id }) => id));
}

async function recordOf({ rankingId }: HomePage) {
  const { rows } = await pool().query<{ policy_version: string; rows: ServedRow[] }>(
    "select policy_version, rows from ranking where id = $1",
    [rankingId],
  );
  return rows[0];
}

test("a page left to chance stays while nothing changed, also across a restart", async () => {
  const page = await readHome(room.ada);
  expect(await readHome(room.ada)).toEqual(page);
  await stopEngine();
  const after = await readHome(room.ada);
  expect(after.rankingId).toBe(page.rankingId);
  expect(idsOf(after.rows)).toEqual(idsOf(page.rows));
});

test("its record names the policy and holds the chance of every row and placement", async () => {
  const { policy_version, rows } = await recordOf(await readHome(room.ada));
  expect(policy_version).toMatch(new RegExp(`^${shippedVersion}-\\d+$`));
  expect(rows.some(({ propensity }) => propensity < 1)).toBe(true);
  const picks = rows.find(({ kind }) => kind === "top-picks")?.titles ?? [];
  expect(picks.every(({ propensity }) => propensity > 0 && propensity < 1)).toBe(true);
  const own = rows.filter(({ kind }) => kind === "continue-watching" || kind === "top-10");
  expect(own.flatMap(({ titles }) => titles).every(({ propensity }) => propensity === 1)).toBe(
    true,
  );
});

test("it can be made again from its id, which is the seed", async () => {
  const page = await readHome(room.ada);
  const { model } = await freshEngine();
  expect(idsOf(makeRows(model, room.ada.id, page.rankingId))).toEqual(idsOf(page.rows));
  const reseeded = makeRows(model, room.ada.id, room.emeka.id);
  expect(idsOf(reseeded)).not.toEqual(idsOf(page.rows));
});

test("an act draws anew, and no page of chance shows what was hidden", async () => {
  const page = await readHome(room.ada);
  const row = page.rows.findIndex(({ kind }) => kind === "top-picks");
  const [hidden] = page.rows[row].titles;
  await actOn(room.ada, hidden.id, ["hide"]);
  const after = await readHome(room.ada);
  expect(after.rankingId).not.toBe(page.rankingId);
  expect(idsOf(after.rows).flat()).not.toContain(hidden.id);
});
