import { expect, test } from "vitest";
import { pool } from "@/lib/db";
import { besideCircle } from "@/lib/insights/circle-beside";
import { readTasteMap } from "@/lib/insights/map-of-circle";
import {
  readKnownTitles,
  readOwnViewings,
  readTitlesOf,
  readWatchedInAll,
} from "@/lib/insights/read";
import { refreshViewers } from "@/lib/rankings/engine";
import type { ViewerId } from "@/lib/session";
import { actOn } from "@/scripts/database/test-acts";
import { useDemoRoom } from "@/scripts/database/test-demo-room";
import { addViewer, answerConsent, anybody } from "@/scripts/database/test-viewer";

const room = useDemoRoom();

const HORROR = ["nosferatu-1922", "the-cabinet-of-dr-caligari-1920"];

async function idOf(name: string) {
  const { rows } = await pool().query<{ id: ViewerId }>("select id from viewer where name = $1", [
    name,
  ]);
  return rows[0].id;
}

async function watch(id: ViewerId, titleId: string, times = 5) {
  const played = { position: 20, duration: 20, played: [[0, 20]] };
  for (let time = 0; time < times; time++)
    await actOn({ id, loggingPaused: false }, titleId, ["click", "play", "complete"], played);
}

test("own viewings are those in which something played, and what was forgotten is not there", async () => {
  const { emeka } = room;
  const opened = { position: 8, duration: 20, played: [[0, 8]] };
  await actOn(emeka, HORROR[0], ["click"]);
  await actOn(emeka, HORROR[0], ["click", "play", "close"], { ...opened, position: 0, played: [] });
  await actOn(emeka, HORROR[0], ["click", "play", "close"], opened);
  await actOn(emeka, HORROR[1], ["click", "play", "complete"], {
    position: 20,
    duration: 20,
    played: [[0, 20]],
  });
  expect(await readOwnViewings(emeka.id)).toMatchObject([
    { titleId: HORROR[1], watchedSeconds: 20, durationSeconds: 20, isComplete: true },
    { titleId: HORROR[0], watchedSeconds: 8, durationSeconds: 20, isComplete: false },
  ]);
  await actOn(emeka, HORROR[1], ["forget"]);
  expect((await readOwnViewings(emeka.id)).map(({ titleId }) => titleId)).toEqual([HORROR[0]]);
  expect((await readOwnViewings(room.ada.id)).length).toBeGreaterThan(10);
});

test("titles above the viewer's limit are named nowhere", async () => {
  const { emeka } = room;
  await watch(emeka.id, HORROR[0], 1);
  const [{ maturity }] = (
    await pool().query<{ maturity: string }>("select maturity from title where id = $1", [
      HORROR[0],
    ])
  ).rows;
  expect(maturity).not.toBe("All");
  const viewings = await readOwnViewings(emeka.id);
  expect(await readTitlesOf(viewings, anybody)).toMatchObject([{ id: HORROR[0] }]);
  expect(await readTitlesOf(viewings, { maturityLimit: "All" })).toEqual([]);
  const names = async (maturityLimit: "All" | null) =>
    (await readKnownTitles({ maturityLimit })).flatMap((title) => title.names);
  expect(await names(null)).toContain("Nosferatu");
  expect(await names("All")).not.toContain("Nosferatu");
});

test("the circle's average is over friends who agreed to be seen, and over nobody else", async () => {
  const stranger = await addViewer({ name: "Shy" });
  const before = await readWatchedInAll(room.ada.id);
  await watch(stranger, HORROR[0]);
  expect(await readWatchedInAll(room.ada.id)).toEqual(before);

  await answerConsent(stranger, "helps_others", true); // another question
  expect(await readWatchedInAll(room.ada.id)).toEqual(before);

  await answerConsent(stranger, "visible_by_name", true);
  const seen = await readWatchedInAll(room.ada.id);
  expect(seen.agreed.length).toBe(before.agreed.length + 1);
  expect(seen.agreed.reduce((sum, { viewings }) => sum + viewings, 0)).toBe(
    before.agreed.reduce((sum, { viewings }) => sum + viewings, 0) + 5,
  );

  await answerConsent(stranger, "visible_by_name", false);
  expect(await readWatchedInAll(room.ada.id)).toEqual(before);
});

test("with fewer than three others who agreed there is no average, however many synthetic ones there are", async () => {
  const shown = async () => {
    const { own, agreed } = await readWatchedInAll(room.ada.id);
    return besideCircle(own, agreed).tooLittle;
  };
  expect(await shown()).toBeNull(); // Bruno, Chen and Dalia
  await answerConsent(await idOf("Dalia"), "visible_by_name", false);
  expect(await shown()).toMatch(/from 3 other friends on/);
});

test("the map places friends who agreed to be seen, and nobody else", async () => {
  const placed = async () => {
    const map = await readTasteMap(room.ada.id);
    if (map.tooLittle !== null) throw new Error(map.tooLittle);
    return map.friends.map(({ name }) => name).sort();
  };
  expect(await placed()).toEqual(["Ada", "Bruno", "Chen", "Dalia"]);
  await answerConsent(await idOf("Bruno"), "visible_by_name", false);
  await refreshViewers();
  expect(await placed()).toEqual(["Ada", "Chen", "Dalia"]);
});
