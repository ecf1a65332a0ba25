import { beforeEach, expect, test } from "vitest";
import { saveConsents } from "@/lib/circle/write";
import { pool } from "@/lib/db";
import { readOwnCase } from "@/lib/predictor/circle-case";
import { readDue, readLabels } from "@/lib/predictor/read";
import type { ViewerId } from "@/lib/session";
import { actOn } from "@/scripts/database/test-acts";
import { useTestDatabase } from "@/scripts/database/test-database";
import { addTitles, addViewer } from "@/scripts/database/test-viewer";

useTestDatabase();

let ada: ViewerId;
let bruno: ViewerId;

beforeEach(async () => {
  await pool().query("truncate viewer, title cascade");
  [ada, bruno] = [await addViewer({ name: "Ada" }), await addViewer({ name: "Bruno" })];
  await addTitles("alien", "aliens", "cube", "faust");
  await pool().query("update title set source = 'jellyfin' where id <> 'faust'");
  await pool().query(
    `insert into jellyfin_connection (viewer_id, address, server_id, server_name, user_id, user_name, device_id)
     values ($1, 'http://jellyfin', 'server', 'Server', 'ada', 'ada', 'device')`,
    [ada],
  );
  await pool().query(
    `insert into library_title (title_id, item_id, digest, studios, people, community_rating, official_rating, premiered_at)
     select id, id, '', array['Brandywine'], '[{"name": "Ridley Scott", "role": null, "kind": "director"}]', 8, 'R', '1979-05-25'
     from unnest(array['alien', 'aliens', 'cube']) id`,
  );
  await pool().query(
    `insert into jellyfin_item (viewer_id, item_id, kind, name, title_id, members, result, is_played, is_favourite, last_played_at)
     values ($1, 'alien', 'film', 'Alien', 'alien', '{}', 'created', true, false, '2026-03-04T20:00:00Z'),
       ($1, 'aliens', 'film', 'Aliens', 'aliens', '{}', 'created', false, true, null),
       ($1, 'cube', 'film', 'Cube', 'cube', '{}', 'created', false, false, null),
       ($1, 'saga', 'collection', 'Alien saga', null, array['alien', 'aliens'], 'created', false, false, null)`,
    [ada],
  );
});

test("what was watched or a favourite on the own server is liked, what is untouched says nothing", async () => {
  await actOn({ id: ada, loggingPaused: false }, "faust", ["dislike"]);
  const labels = await readLabels(ada, { circle: false });
  const told = labels.map(({ titleId, liked }) => [titleId, liked]).toSorted();
  expect(told).toEqual([
    ["alien", true],
    ["aliens", true],
    ["faust", false],
  ]);
  expect(labels.find(({ titleId }) => titleId === "alien")?.at).toBe(
    Date.parse("2026-03-04T20:00:00Z"),
  );
});

test("what is said here outweighs what was done there", async () => {
  await actOn({ id: ada, loggingPaused: false }, "alien", ["dislike"]);
  const labels = await readLabels(ada, { circle: false });
  expect(labels.find(({ titleId }) => titleId === "alien")?.liked).toBe(false);
});

test("a library speaks to its owner alone, whoever helps others", async () => {
  await saveConsents(ada, { helps_others: true });
  expect(await readLabels(bruno, { circle: true })).toEqual([]);
  const { titles, viewerCase } = await readOwnCase(bruno, 1);
  expect(titles.map(({ id }) => id)).toEqual(["faust"]); // the others are in her library only
  expect(viewerCase.films.columns.some(({ fact }) => fact === "Brandywine")).toBe(false);
});

test("what the server knows of titles is among their features", async () => {
  const { titles, viewerCase } = await readOwnCase(ada, 1);
  const { columns, values } = viewerCase.films;
  const said = (titleId: string, fact: string) =>
    values[
      titles.findIndex(({ id }) => id === titleId) * columns.length +
        columns.findIndex((column) => column.fact === fact)
    ];
  expect(said("alien", "Brandywine")).toBe(1);
  expect(said("faust", "Brandywine")).toBe(0);
  expect(said("alien", "Ridley Scott (director)")).toBe(1);
  expect(said("alien", "rated R")).toBe(1);
  expect(said("aliens", "its place in its collection")).toBe(2);
  expect(said("cube", "its place in its collection")).toBeNaN();
});

test("what was done there counts towards what it takes to learn", async () => {
  const many = Array.from({ length: 20 }, (_, i) => `film-${i}`);
  await addTitles(...many);
  const due = () => readDue({ news: 5, catalogueVersion: "any", lookedAt: null });
  await actOn({ id: ada, loggingPaused: false }, "faust", ["dislike"]);
  expect(await due()).toEqual([]);
  await pool().query(
    `insert into jellyfin_item (viewer_id, item_id, kind, name, title_id, members, result, is_played)
     select $1, id, 'film', id, id, '{}', 'created', true from unnest($2::text[]) id`,
    [ada, many],
  );
  expect(await due()).toEqual([ada]);
});
