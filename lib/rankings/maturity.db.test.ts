import { expect, test } from "vitest";
import { saveMaturityLimit } from "@/lib/circle/write";
import { freshEngine, refreshViewers } from "@/lib/rankings/engine";
import { readHome } from "@/lib/rankings/home";
import { readMoreLike } from "@/lib/rankings/more-like";
import type { ViewerId } from "@/lib/session";
import { isWithin, type Maturity, maturities } from "@/lib/titles/maturity";
import { actOn } from "@/scripts/database/test-acts";
import { allIdsIn, useDemoRoom } from "@/scripts/database/test-demo-room";

const room = useDemoRoom();

async function limit(viewerId: ViewerId, maturity: Maturity | null) {
  await saveMaturityLimit(viewerId, maturity);
  await refreshViewers();
}

test.each(["All", "7+", "12+"] as const)(
  "nothing above %s stands on the page of who wants none of it, nor is like anything",
  async (maturity) => {
    await limit(room.ada.id, maturity);
    const page = await readHome(room.ada);
    const shown = page.rows.flatMap(({ titles }) => titles);
    expect(shown.length).toBeGreaterThan(20);
    expect(shown.filter((title) => !isWithin(title.maturity, maturity))).toEqual([]);
    const alike = await readMoreLike(room.ada, "nosferatu-1922");
    expect(alike.filter((title) => !isWithin(title.maturity, maturity))).toEqual([]);
  },
);

test("also what was begun, finished or listed goes, and comes back with the limit gone", async () => {
  const { model } = await freshEngine();
  const [grown] = [...model.titles.values()].filter((title) => title.maturity === "16+");
  await actOn(room.emeka, grown.id, ["list_add"]);
  await limit(room.emeka.id, "12+");
  expect(allIdsIn(await readHome(room.emeka))).not.toContain(grown.id);
  await limit(room.emeka.id, null);
  expect(allIdsIn(await readHome(room.emeka))).toContain(grown.id);
});

test("a limit is one viewer's own", async () => {
  await limit(room.ada.id, "All");
  const page = await readHome(room.emeka);
  expect(page.rows.flatMap(({ titles }) => titles).some(({ maturity }) => maturity !== "All")).toBe(
    true,
  );
});

test("a maturity that Matinee does not know is above every limit", () => {
  expect(maturities.map((known) => isWithin("18+", known))).toEqual([false, false, false, false]);
  expect(isWithin("18+", null)).toBe(true);
  expect(isWithin("12+", "12+")).toBe(true);
});
