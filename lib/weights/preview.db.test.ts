import { expect, test } from "vitest";
import { pool } from "@/lib/db";
import { readWeights } from "@/lib/events/read";
import { saveWeights } from "@/lib/events/write";
import { readShowable } from "@/lib/policies/preview";
import { freshEngine, startEngine } from "@/lib/rankings/engine";
import { followWeights } from "@/lib/rankings/follow";
import { makeRows } from "@/lib/rankings/served-page";
import { previewWeights } from "@/lib/weights/preview";
import { answerPreview } from "@/lib/weights/preview-answer";
import { useDemoRoom } from "@/scripts/database/test-demo-room";

useDemoRoom();

const never = new AbortController().signal;
const asShipped = { click: "1", play: "2", skip: "3", complete: "4", close: "2" };
const fields = { ...asShipped, fold: "viewing", halfLifeDays: "0" };

async function ada() {
  const viewers = await readShowable();
  return viewers.find(({ label }) => label === "Ada")?.pseudonym ?? "";
}

async function previewOf(changes: Record<string, string>) {
  const answer = await answerPreview({ ...fields, ...changes, viewer: await ada() }, never);
  if (answer.is !== "preview")
    throw new Error(`Expected a preview, not ${JSON.stringify(answer)}.`);
  return answer.preview;
}

async function stored() {
  const { rows } = await pool().query(
    `select (select count(*)::int from ranking) as rankings, (select count(*)::int from weight_set) as versions,
      (select count(*)::int from event) as events`,
  );
  return rows[0];
}

test("the weights in force change nothing, and a preview stores nothing", async () => {
  const before = await stored();
  const { changed, movers, neighbours, page, spread, bins } = await previewOf({});
  expect({ changed, movers }).toEqual({ changed: 0, movers: [] });
  expect(page.edited).toEqual(page.current);
  expect(spread.after).toEqual(spread.before);
  expect(bins.map(({ after }) => after)).toEqual(bins.map((bin) => bin.before));
  for (const { from, to, before, after } of neighbours) expect([from, before]).toEqual([to, after]);
  expect(await stored()).toEqual(before);
});

test("twice the weights are twice the strengths, and no title moves", async () => {
  const doubled = { click: "2", play: "4", skip: "6", complete: "8", close: "4" };
  const { changed, spread, movers, own } = await previewOf(doubled);
  expect(changed).toBe(spread.before.preferences);
  expect(spread.after.mean).toBeCloseTo(2 * spread.before.mean, 9);
  expect(movers).toEqual([]);
  for (const { from, to, before, after } of own) expect([to, after]).toEqual([from, 2 * before]);
});

test("with clicks for nothing, who only clicked prefers nothing", async () => {
  const { spread } = await previewOf({ click: "0" });
  expect(spread.after.preferences).toBeLessThan(spread.before.preferences);
});

test("a preview shows the page and the neighbours that the same weights then make in force", async () => {
  const set = {
    click: 9,
    play: 1,
    skip: 0,
    complete: 1,
    close: 1,
    fold: "last",
    halfLifeDays: 5,
  } as const;
  const typed = Object.fromEntries(Object.entries(set).map(([name, value]) => [name, `${value}`]));
  const { page, neighbours, changed } = await previewOf(typed);
  expect(changed).toBeGreaterThan(0);
  expect(page.edited).not.toEqual(page.current);
  const before = await readWeights();
  await saveWeights(set, "try");
  const { model } = await startEngine();
  await followWeights(model);
  const { rows } = await pool().query("select id from viewer where name = 'Ada'");
  const made = makeRows((await freshEngine()).model, rows[0].id);
  expect(made.map(({ titles }) => titles.map(({ id }) => id))).toEqual(
    page.edited.map(({ titles }) => titles.map(({ id }) => id)),
  );
  const again = await previewOf(typed);
  expect(again.neighbours.map(({ label }) => label)).toEqual(
    neighbours.flatMap(({ label, to }) => (to === null ? [] : label)),
  );
  expect(again.changed).toBe(0);
  await saveWeights(before, "back");
  await followWeights(model);
});

test.each([
  [{ click: "-1" }, "click", "Click needs a whole number from 0 to 100."],
  [{ play: "NaN" }, "play", "Play needs a whole number from 0 to 100."],
  [{ skip: "1e9" }, "skip", "Skip needs a whole number from 0 to 100."],
  [{ complete: "101" }, "complete", "Complete needs a whole number from 0 to 100."],
  [{ close: "" }, "close", "Close needs a whole number from 0 to 100."],
  [{ halfLifeDays: "-3" }, "halfLifeDays", /^The half-life is a number of days/],
  [{ halfLifeDays: "0.001" }, "halfLifeDays", /or 0 for none\.$/],
  [{ halfLifeDays: "Infinity" }, "halfLifeDays", /^The half-life/],
  [{ fold: "mean" }, "fold", "Choose one of the folds."],
  [
    { click: "0", play: "0", skip: "0", complete: "0", close: "0" },
    "",
    "At least one kind needs a weight above 0.",
  ],
])("%j is refused with a sentence for its field", async (changes, name, message) => {
  const answer = await answerPreview({ ...fields, ...changes, viewer: await ada() }, never);
  expect(answer).toEqual({
    is: "faulty",
    faults: [
      { name, message: typeof message === "string" ? message : expect.stringMatching(message) },
    ],
  });
});

test("strangers have no preview, and a preview that nobody waits for ends", async () => {
  expect(await answerPreview({ ...fields, viewer: "v0" }, never)).toEqual({ is: "nobody" });
  const gone = {
    pseudonym: await ada(),
    weights: await readWeights(),
    signal: AbortSignal.abort(),
  };
  await expect(previewWeights(gone)).rejects.toThrow("Nobody waits");
});
