import { beforeAll, expect, test } from "vitest";
import { pool } from "@/lib/db";
import { emptyModel } from "@/lib/rankings/circle-model";
import { takeUpTitles } from "@/lib/rankings/titles-taken-up";
import { useTestDatabase } from "@/scripts/database/test-database";
import { addTitles } from "@/scripts/database/test-viewer";

useTestDatabase();

const model = emptyModel({ version: 1, click: 1, play: 2, skip: 3, complete: 4, close: 2 }, 0);

beforeAll(() => addTitles("faust", "wings"));

const change = (set: string) => pool().query(`update title set ${set} where id = 'faust'`);

/** What taking up tells, and whether titles and the index of their content are other ones afterwards. */
async function takeUp() {
  const { titles, content } = model;
  const isNews = await takeUpTitles(model);
  return [isNews, model.titles !== titles, model.content !== content];
}

test("titles are taken up as they come, change and go, and read anew only where they changed", async () => {
  expect(await takeUp()).toEqual([true, true, true]);
  expect([...model.titles.keys()]).toEqual(["faust", "wings"]);
  expect(await takeUp()).toEqual([false, false, false]);

  const wings = model.titles.get("wings");
  await change("synopsis = 'A pact.'");
  expect(await takeUp()).toEqual([true, true, false]); // it is made of the same
  expect(model.titles.get("faust")?.synopsis).toBe("A pact.");
  expect(model.titles.get("wings")).toBe(wings);

  await change("tags = '{pact}'");
  expect(await takeUp()).toEqual([true, true, true]);
  await change("tags = '{pact}'"); // written again as it was
  expect(await takeUp()).toEqual([false, false, false]);

  await change("withdrawn_at = now()");
  expect(await takeUp()).toEqual([true, true, true]);
  expect([...model.titles.keys()]).toEqual(["wings"]);
  expect(model.content.row("faust").length).toBe(0);
});
