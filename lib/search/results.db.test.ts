import { afterAll, beforeAll, expect, test } from "vitest";
import { saveMaturityLimit } from "@/lib/circle/write";
import { pool } from "@/lib/db";
import { refreshTitles, refreshViewers, stopEngine } from "@/lib/rankings/engine";
import { findQuickly } from "@/lib/search/quick";
import { readResults } from "@/lib/search/results";
import type { ViewerId } from "@/lib/session";
import { actOn } from "@/scripts/database/test-acts";
import { useTestDatabase } from "@/scripts/database/test-database";
import { addTitles, addViewer, answerConsent } from "@/scripts/database/test-viewer";

useTestDatabase();
afterAll(stopEngine);

let ada: ViewerId;
let bruno: ViewerId;
let cleo: ViewerId; // a child

beforeAll(async () => {
  ada = await addViewer({ name: "Ada" });
  bruno = await addViewer({ name: "Bruno" });
  cleo = await addViewer({ name: "Cleo" });
  await saveMaturityLimit(cleo, "7+");
  await answerConsent(ada, "visible_by_name", true);
  await addBareTitles("mine", "ours", "yours", "grown");
  await pool().query(`update title set "cast" = '{Zelda Zimmermann}'`);
  await change("mine", "open_to = array[(select id from viewer where name = 'Ada')]");
  await change("grown", "maturity = '16+'");
  await refreshViewers();
  for (const id of ["mine", "ours", "grown"]) {
    await actOn({ id: ada, loggingPaused: false }, id, ["like"]);
  }
});

async function addBareTitles(...ids: string[]) {
  await addTitles(...ids);
  await pool().query(`update title set media = '{"images":{}, "trailer":{}}'`);
}

async function change(id: string, set: string) {
  await pool().query(`update title set ${set} where id = $1`, [id]);
  await refreshTitles();
}

/** Every title on the page of results and in the palette. */
async function shownTo(id: ViewerId, typed: string, maturityLimit: "7+" | null = null) {
  const { rows } = await readResults(typed, { id, maturityLimit });
  const { titles } = await findQuickly(typed, { id, maturityLimit });
  return [...new Set([...rows.flatMap((row) => row.titles), ...titles].map((title) => title.id))];
}

test.each(["zelda", "zelba", "zimmermann mine", ""])(
  "«%s» shows nobody what stands in another's library or above their limit, in no row",
  async (typed) => {
    expect(await shownTo(ada, typed)).toContain("mine");
    const others = await shownTo(bruno, typed);
    expect(others).toContain("grown");
    expect(others).not.toContain("mine");
    const child = await shownTo(cleo, typed, "7+");
    expect(child).toContain("ours");
    expect(child).not.toContain("mine");
    expect(child).not.toContain("grown");
  },
);

test("titles are found as they come, change and go while Matinee runs", async () => {
  const found = async (maturityLimit: "7+" | null = null) =>
    (await findQuickly("late arriv", { id: bruno, maturityLimit })).titles.map(({ id }) => id);
  expect(await found()).toEqual([]);
  await addBareTitles("arrival");
  await change("arrival", "title = 'Late Arrival'");
  expect(await found()).toEqual(["arrival"]);
  await change("arrival", "maturity = '16+'");
  expect(await found("7+")).toEqual([]);
  await change("arrival", "withdrawn_at = now()");
  expect(await found()).toEqual([]);
});
