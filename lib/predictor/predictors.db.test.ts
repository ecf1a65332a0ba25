import { beforeEach, expect, test } from "vitest";
import { eraseActs, saveConsents } from "@/lib/circle/write";
import { pool } from "@/lib/db";
import { learnFrom } from "@/lib/predictor/learn";
import {
  readDue,
  readLabels,
  readLikeliest,
  readPrediction,
  readPredictor,
} from "@/lib/predictor/read";
import { savePredictor } from "@/lib/predictor/write";
import { readCatalogueVersion } from "@/lib/rankings/read";
import type { ViewerId } from "@/lib/session";
import { actOn } from "@/scripts/database/test-acts";
import { useTestDatabase } from "@/scripts/database/test-database";
import { addViewer, anybody } from "@/scripts/database/test-viewer";

useTestDatabase();

const TITLES = 60;
const quickly = { tries: 2, tell: () => undefined };
let ada: ViewerId;
let bruno: ViewerId;

beforeEach(async () => {
  await pool().query("truncate viewer, title cascade");
  await pool().query(
    `insert into title (id, slug, title, year, directors, "cast", genres, countries, tags)
     select 'film-' || n, 'film-' || n, 'Film ' || n, 1920 + n, '{}', '{}',
       array[case when n % 2 = 0 then 'Horror' else 'Comedy' end], '{}', '{}'
     from generate_series(1, $1) n`,
    [TITLES],
  );
  [ada, bruno] = [await addViewer({ name: "Ada" }), await addViewer({ name: "Bruno" })];
});

const film = (n: number) => `film-${n}`;
const act = (id: ViewerId, n: number, kinds: string[], more: object = {}) =>
  actOn({ id, loggingPaused: false }, film(n), kinds, more);

/** Says of forty films what somebody who likes horror would. */
async function tellTaste(id: ViewerId) {
  for (let n = 1; n <= 40; n++) await act(id, n, [n % 2 === 0 ? "like" : "dislike"]);
}

test("labels come from the viewer's own acts, and forgetting takes them back", async () => {
  await act(ada, 1, ["play", "complete"]);
  await act(ada, 2, ["play", "close"], { position: 2 });
  await act(ada, 3, ["hide"]);
  await act(ada, 4, ["like"]);
  await act(ada, 4, ["forget"]);
  await act(ada, 5, ["click"]);
  const labels = await readLabels(ada, { circle: false });
  expect(labels.map(({ titleId, liked }) => [titleId, liked])).toEqual([
    [film(1), true],
    [film(2), false],
    [film(3), false],
  ]);
});

test("the circle's labels are those of who agreed to help others", async () => {
  await act(bruno, 1, ["like"]);
  const whose = async () =>
    (await readLabels(ada, { circle: true })).map(({ viewerId }) => viewerId);
  expect(await whose()).toEqual([]);
  await saveConsents(bruno, { helps_others: true });
  expect(await whose()).toEqual([bruno]);
});

test("too few labels teach nothing, and enough predict every title with reasons", async () => {
  await act(ada, 1, ["like"]);
  expect(await learnFrom(ada, quickly)).toBe("tooFewLabels");
  expect(await readPredictor(ada)).toBeNull();
  await tellTaste(ada);
  expect(await learnFrom(ada, quickly)).toBe("learnt");
  const stored = await readPredictor(ada);
  expect(stored?.labels).toBe(40);
  expect(stored?.report.asked).toBe(10);
  const { rows } = await pool().query("select count(*)::int from prediction where viewer_id = $1", [
    ada,
  ]);
  expect(rows[0].count).toBe(TITLES);
  const likely = await readPrediction(ada, film(50));
  expect(likely?.chance).toBeGreaterThan(0.6);
  expect(likely?.pro).toContain("Horror");
  expect((await readPrediction(ada, film(51)))?.chance).toBeLessThan(0.4);
  expect(await readPrediction(bruno, film(50))).toBeNull();
});

test("the likeliest titles are none that were watched or are not wanted", async () => {
  await tellTaste(ada);
  await learnFrom(ada, quickly);
  await act(ada, 42, ["click", "play"]);
  await act(ada, 44, ["hide"]);
  const ids = (await readLikeliest({ id: ada, ...anybody }, TITLES)).map(({ titleId }) => titleId);
  expect(ids).not.toContain(film(42));
  expect(ids).not.toContain(film(44));
  expect(ids).not.toContain(film(1)); // disliked
  expect(ids).toContain(film(46));
});

test("learning is due after enough that is new, and whenever the catalogue is another", async () => {
  const due = (catalogueVersion: string, lookedAt: Date | null = null) =>
    readDue({ news: 5, catalogueVersion, lookedAt });
  const version = await readCatalogueVersion();
  expect(await due(version)).toEqual([]);
  await tellTaste(ada);
  expect(await due(version)).toEqual([ada]);
  expect(await due(version, new Date(Date.now() + 1_000))).toEqual([]); // tried, and nothing came since
  await learnFrom(ada, quickly);
  expect(await due(version)).toEqual([]);
  expect(await due("another")).toEqual([ada]);
});

test("an erasure takes along what was learnt, and stops what is being learnt from being stored", async () => {
  await tellTaste(ada);
  await learnFrom(ada, quickly);
  const stored = await readPredictor(ada);
  if (!stored) throw new Error("Nothing was learnt.");
  await eraseActs(ada);
  expect(await readPredictor(ada)).toBeNull();
  const late = {
    viewerId: ada,
    trainedAt: new Date(),
    erasedAt: null, // what it was when the labels were read
    catalogueVersion: "any",
    labels: 40,
    report: stored.report,
    model: {},
    predictions: [],
    foretold: [],
  };
  expect(await savePredictor(late)).toBe(false);
  expect(await readPredictor(ada)).toBeNull();
  const { rows } = await pool().query("select count(*)::int from prediction");
  expect(rows[0].count).toBe(0);
});
