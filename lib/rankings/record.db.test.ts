import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { eraseViewer } from "@/lib/circle/write";
import { pool } from "@/lib/db";
import { freshEngine, refreshTitles, refreshViewers, stopEngine } from "@/lib/rankings/engine";
import { entityTag, readHome } from "@/lib/rankings/home";
import { actOn } from "@/scripts/database/test-acts";
import { useDemoRoom } from "@/scripts/database/test-demo-room";
import { addViewer } from "@/scripts/database/test-viewer";

const room = useDemoRoom();

describe("the record", () => {
  test("is kept before a page is served, and stays the same while nothing changed", async () => {
    const page = await readHome(room.emeka);
    const { rows } = await pool().query("select * from ranking where id = $1", [page.rankingId]);
    expect(rows[0].grid).toEqual(page.rows.map(({ titles }) => titles.map(({ id }) => id)));
    expect(rows[0].policy_version).toBe("1.5");
    expect((await readHome(room.emeka)).rankingId).toBe(page.rankingId);
    await stopEngine(); // a new process starts from the log alone
    expect((await readHome(room.emeka)).rankingId).toBe(page.rankingId);
  });

  test("is a new one after a change, and one only for many requests at once", async () => {
    const before = await readHome(room.emeka);
    await actOn(room.emeka, "charade-1963", ["click", "play", "complete"]);
    const pages = await Promise.all([
      readHome(room.emeka),
      readHome(room.emeka),
      readHome(room.emeka),
    ]);
    const ids = new Set(pages.map(({ rankingId }) => rankingId));
    expect(ids.size).toBe(1);
    expect(ids).not.toContain(before.rankingId);
  });

  test("of a friend who left is kept nowhere, nor is their page in memory", async () => {
    const gus = { id: await addViewer({ name: `Gus ${randomUUID()}` }) };
    await refreshViewers();
    const { rankingId } = await readHome(gus);
    await eraseViewer(gus.id);
    await refreshViewers();
    expect((await freshEngine()).served.has(gus.id)).toBe(false);
    const { rowCount } = await pool().query("select from ranking where id = $1", [rankingId]);
    expect(rowCount).toBe(0);
  });

  test("lets placements be checked when they come back with events", async () => {
    const page = await readHome(room.emeka);
    const row = page.rows.findIndex(({ kind }) => kind === "top-picks");
    const id = await actOn(room.emeka, page.rows[row].titles[2].id, ["click"], {
      placement: { rankingId: page.rankingId, row, position: 2 },
    });
    const { rows } = await pool().query("select row, position from event where id = $1", [id]);
    expect(rows).toEqual([{ row, position: 2 }]);
  });

  test("holds no page of a viewer who paused logging, and begins anew when logging goes on", async () => {
    const paused = { ...room.emeka, loggingPaused: true };
    const kept = async (id: string) =>
      (await pool().query("select from ranking where id = $1", [id])).rowCount;
    const page = await readHome(paused);
    expect(await kept(page.rankingId)).toBe(0);
    expect((await readHome(paused)).rankingId).toBe(page.rankingId);
    const logged = await readHome(room.emeka);
    expect(logged.rankingId).not.toBe(page.rankingId);
    expect(await kept(logged.rankingId)).toBe(1);
  });

  test("says nothing of where a paused viewer gave a command, and sees no fault in that", async () => {
    const paused = { ...room.emeka, loggingPaused: true };
    const page = await readHome(paused);
    const row = page.rows.findIndex(({ kind }) => kind === "top-picks");
    const id = await actOn(paused, page.rows[row].titles[2].id, ["list_add"], {
      placement: { rankingId: page.rankingId, row, position: 2 },
    });
    const { rows } = await pool().query(
      "select ranking_id, placement_fault from event where id = $1",
      [id],
    );
    expect(rows).toEqual([{ ranking_id: null, placement_fault: false }]);
  });

  test("has an entity tag that also changes with a title's pictures", async () => {
    const before = await readHome(room.emeka);
    const [{ id }] = before.rows[0].titles;
    expect(entityTag(await readHome(room.emeka))).toBe(entityTag(before));
    await pool().query(
      `update title set media = jsonb_set(media, '{images,card}', '"/other.avif"') where id = $1`,
      [id],
    );
    await refreshTitles();
    const after = await readHome(room.emeka);
    expect(after.rankingId).toBe(before.rankingId);
    expect(entityTag(after)).not.toBe(entityTag(before));
  });
});
