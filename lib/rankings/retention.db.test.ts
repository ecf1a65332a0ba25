import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { pool } from "@/lib/db";
import { deleteOldRankings } from "@/lib/rankings/write";
import type { ViewerId } from "@/lib/session";
import { actOn } from "@/scripts/database/test-acts";
import { useTestDatabase } from "@/scripts/database/test-database";
import { addTitles, addViewer } from "@/scripts/database/test-viewer";

useTestDatabase();

let ada: ViewerId;

beforeAll(async () => {
  ada = await addViewer({ name: "Ada" });
  await addTitles("dracula");
});

async function page(daysAgo: number, viewerId = ada) {
  const id = randomUUID();
  await pool().query(
    `insert into ranking (id, viewer_id, policy, policy_version, weights_version, created_at, grid, rows)
     values ($1, $2, 'test', '1', 1, now() - make_interval(days => $3), '[["dracula"]]', '[]')`,
    [id, viewerId, daysAgo],
  );
  return id;
}

async function kept() {
  const { rows } = await pool().query<{ id: string }>("select id from ranking");
  return new Set(rows.map(({ id }) => id));
}

test("old pages go, unless an event came from them or they are the latest of their viewer", async () => {
  const bruno = await addViewer({ name: "Bruno" });
  const forgotten = await page(31);
  const reactedTo = await page(40);
  const recent = await page(29);
  const latest = await page(200, bruno);
  const placement = { rankingId: reactedTo, row: 0, position: 0 };
  await actOn({ id: ada, loggingPaused: false }, "dracula", ["click"], { placement });
  expect(await deleteOldRankings(30)).toBe(1);
  expect(await kept()).toEqual(new Set([reactedTo, recent, latest]));
  expect(await kept()).not.toContain(forgotten);
  expect(await deleteOldRankings(30)).toBe(0); // and may run twice
});
