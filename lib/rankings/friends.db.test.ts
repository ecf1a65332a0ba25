import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { pool } from "@/lib/db";
import { freshEngine, refreshViewers, stopEngine } from "@/lib/rankings/engine";
import { readHome } from "@/lib/rankings/home";
import { readNeighbours } from "@/lib/rankings/neighbours";
import { actOn } from "@/scripts/database/test-acts";
import { titlesIn, useDemoRoom } from "@/scripts/database/test-demo-room";
import { addViewer, answerConsent } from "@/scripts/database/test-viewer";

const room = useDemoRoom();

describe("friends", () => {
  test("are named as the cause where they agreed to be seen", async () => {
    await actOn(room.emeka, "nosferatu-1922", ["click", "play", "complete"]);
    const row = (await readHome(room.emeka)).rows.find(({ kind }) => kind === "because-friend");
    expect(row?.label).toMatch(/^Because (Ada|Bruno|Chen|Dalia) watched…$/);
    expect(row?.reason?.evidence[0].viewer).toBe(row?.label.split(" ")[1]);
  });

  test("are named on the page but in no record of it, so that who leaves is really gone", async () => {
    await actOn(room.emeka, "nosferatu-1922", ["click", "play", "complete"]);
    const page = await readHome(room.emeka);
    expect(JSON.stringify(page.rows.map(({ reason, label }) => [reason, label]))).toContain("Ada");
    const { rows } = await pool().query("select rows from ranking where id = $1", [page.rankingId]);
    expect(JSON.stringify(rows[0].rows)).not.toMatch(/\b(Ada|Bruno|Chen|Dalia)\b/);
    await stopEngine(); // a new process serves the same record, and names friends on the page again
    expect(await readHome(room.emeka)).toEqual(page);
  });

  test("are never named where they did not agree, nor synthetic neighbours at all", async () => {
    await pool().query(
      `insert into consent (viewer_id, choice, version, granted)
       select id, 'visible_by_name', 1, false from viewer where origin = 'demo'`,
    );
    await refreshViewers();
    await actOn(room.emeka, "nosferatu-1922", ["click", "play", "complete"]);
    const page = await readHome(room.emeka);
    expect(JSON.stringify(page)).not.toMatch(/Ada|Bruno|Chen|Dalia|Synthetic \d/);
    const row = page.rows.find(({ kind }) => kind === "because-friend");
    expect(row?.label).toBe("Because someone like you watched…");
    expect(row?.reason?.text).toMatch(/^(Someone|A synthetic neighbour) is \d+ % like you: /);
    expect(await readNeighbours(room.emeka)).toEqual([]);
  });

  test("of like taste are listed with what both like", async () => {
    await actOn(room.emeka, "nosferatu-1922", ["click", "play", "complete"]);
    const neighbours = await readNeighbours(room.emeka);
    const nearest = neighbours.find(({ viewer }) => viewer === "Ada");
    expect(nearest?.sharedTitles).toEqual([
      { id: "nosferatu-1922", slug: "nosferatu-1922", title: "Nosferatu" },
    ]);
    expect(neighbours.every(({ viewer }) => !viewer.startsWith("Synthetic"))).toBe(true);
  });

  test("help strangers only from when they agree to, and until they take it back", async () => {
    const name = `Farah ${randomUUID().slice(0, 8)}`;
    const farah = { id: await addViewer({ name }), loggingPaused: false };
    await refreshViewers();
    const scoreOf = async () => {
      const page = await readHome(room.emeka);
      return titlesIn(page, "top-picks")[0].score;
    };
    const [{ id }] = titlesIn(await readHome(room.emeka), "top-picks");
    const before = await scoreOf();
    await actOn(farah, id, ["click", "play", "complete"]);
    expect(await scoreOf()).toBe(before);
    await answerConsent(farah.id, "helps_others", true);
    await refreshViewers();
    const { model } = await freshEngine();
    const column = () => model.preferences.column(model.preferences.titles.find(id) ?? -1);
    const withFarah = column().length;
    await answerConsent(farah.id, "helps_others", false);
    await refreshViewers();
    expect(column().length).toBe(withFarah - 1);
    await pool().query("delete from viewer where id = $1", [farah.id]);
    await refreshViewers();
    expect(model.viewers.has(farah.id)).toBe(false);
  });
});
