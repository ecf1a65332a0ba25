import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { explainChange } from "@/lib/changes/explain";
import { movesBetween } from "@/lib/changes/moved";
import { pool } from "@/lib/db";
import { refreshTitles, refreshViewers } from "@/lib/rankings/engine";
import { readHome } from "@/lib/rankings/home";
import { type Actor, actOn } from "@/scripts/database/test-acts";
import { idsIn, useDemoRoom } from "@/scripts/database/test-demo-room";
import { answerConsent } from "@/scripts/database/test-viewer";

const room = useDemoRoom();
const WATCHED = ["click", "play", "complete"];

async function idsOf(viewer: Actor, titleId: string) {
  const { rows } = await pool().query<{ id: string }>(
    "select id from event where viewer_id = $1 and title_id = $2 order by seq desc limit 3",
    [viewer.id, titleId],
  );
  return rows.map(({ id }) => id);
}

/** What a viewer hears of their page as it is now, after these acts. */
async function explain(viewer: Actor, causes: string[], later: string[][] = []) {
  const { rankingId } = await readHome(viewer);
  return explainChange(viewer, { rankingId, causes, later });
}

/** The first of the actor's acts that makes another page for the viewer. */
async function actThatMoves(actor: Actor, viewer: Actor) {
  const opening = await readHome(viewer);
  for (const titleId of idsIn(await readHome(actor), "top-picks")) {
    await actOn(actor, titleId, WATCHED);
    const now = await readHome(viewer);
    if (movesBetween(opening.rows, now.rows).length > 0) return titleId;
  }
  throw new Error("None of the acts moved anything.");
}

test("names one's own act, and what it moved is what stands elsewhere", async () => {
  const before = await readHome(room.emeka);
  const [titleId] = idsIn(before, "top-picks");
  await actOn(room.emeka, titleId, WATCHED);
  const after = await readHome(room.emeka);
  const told = await explain(room.emeka, await idsOf(room.emeka, titleId));
  expect(told).toMatchObject({ isCertain: true, isChancy: false, together: [] });
  expect(told.causes).toHaveLength(1);
  expect(told.causes[0]).toMatchObject({ who: { kind: "you" }, act: "complete", weight: 4 });
  expect(told.causes[0].moves).toEqual(movesBetween(before.rows, after.rows));
  expect(told.causes[0].moves.length).toBeGreaterThan(3);
});

test("names a friend who agreed to be seen, and of others neither name nor title nor act", async () => {
  const titleId = await actThatMoves(room.ada, room.emeka);
  const causes = await idsOf(room.ada, titleId);
  const seen = await explain(room.emeka, causes);
  expect(seen.causes[0].who).toEqual({ kind: "friend", name: "Ada", avatar: "owl" });
  expect(seen.causes[0]).toMatchObject({ act: "complete", weight: 4 });
  await answerConsent(room.ada.id, "visible_by_name", false);
  await refreshViewers();
  const unseen = await explain(room.emeka, causes);
  expect(unseen.causes[0]).toMatchObject({ who: { kind: "someone" }, act: null, weight: null });
  expect(unseen.causes[0].title).toBeNull();
  expect(JSON.stringify(unseen)).not.toContain("Ada");
});

test("a title above the viewer's limit is not named, whoever watched it", async () => {
  const titleId = await actThatMoves(room.ada, room.emeka);
  await pool().query("update title set maturity = '16+' where id = $1", [titleId]);
  await pool().query("update viewer set maturity_limit = '12+' where id = $1", [room.emeka.id]);
  await refreshTitles();
  await refreshViewers();
  const told = await explain(room.emeka, await idsOf(room.ada, titleId));
  for (const { title } of told.causes) expect(title).toBeNull();
  expect(told.isCertain).toBe(true);
});

test("an act that moved nothing is not named", async () => {
  const [titleId] = idsIn(await readHome(room.ada), "top-picks");
  await actOn(room.ada, titleId, ["list_add"]);
  const told = await explain(room.emeka, [...(await idsOf(room.ada, titleId)), randomUUID()]);
  expect(told).toEqual({ isCertain: true, isChancy: false, causes: [], together: [] });
});

test("what came after the page is undone first, and is no cause of it", async () => {
  const [first, second] = idsIn(await readHome(room.emeka), "top-picks");
  await actOn(room.emeka, first, WATCHED);
  const { rankingId } = await readHome(room.emeka);
  const causes = await idsOf(room.emeka, first);
  const told = await explainChange(room.emeka, { rankingId, causes, later: [] });
  await actOn(room.emeka, second, WATCHED);
  await readHome(room.emeka);
  const later = [await idsOf(room.emeka, second)];
  expect(await explainChange(room.emeka, { rankingId, causes, later })).toEqual(told);
  const unsure = await explainChange(room.emeka, { rankingId, causes, later: [] });
  expect(unsure).toMatchObject({ isCertain: false, causes: [] });
});

test("nobody asks about somebody else's page", async () => {
  const { rankingId } = await readHome(room.ada);
  const question = { rankingId, causes: [], later: [] };
  await expect(explainChange(room.emeka, question)).rejects.toMatchObject({ outcome: "notFound" });
});
