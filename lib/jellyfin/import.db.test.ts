import { afterAll, beforeAll, expect, test } from "vitest";
import { pool } from "@/lib/db";
import { readCollectionsOf } from "@/lib/jellyfin/collections/read";
import { readConnection, readResults } from "@/lib/jellyfin/read";
import { eraseConnection } from "@/lib/jellyfin/write";
import { stopEngine } from "@/lib/rankings/engine";
import type { ViewerId } from "@/lib/session";
import { readTitle, readTitles } from "@/lib/titles/read";
import { useTestDatabase } from "@/scripts/database/test-database";
import { addViewer } from "@/scripts/database/test-viewer";
import {
  collection,
  film,
  netMoment,
  series,
  TICKS,
} from "@/scripts/jellyfin-stand-in/made-library";
import { connectTo, imported, useStandIn } from "@/scripts/jellyfin-stand-in/test-server";

useTestDatabase();

const alien = film({
  Name: "Alien",
  ProductionYear: 1979,
  Genres: ["Sci-Fi", "Horror", "Splatter"],
  OfficialRating: "R",
  ProviderIds: { Imdb: "tt0078748", Tmdb: "348" },
});
const aliens = film({ Name: "Aliens", ProductionYear: 1986, Genres: ["Action"] });
const paddington = film({ Name: "Paddington", OfficialRating: "PG", Genres: ["Family"] });
const secret = film({ Name: "Family video", Library: "private" });
const yearless = film({ Name: "Lost reel", ProductionYear: undefined, PremiereDate: undefined });
const show = series({ Name: "The Show", ProductionYear: 2001 });
const saga = collection("Alien saga", [alien, aliens]);

const world = useStandIn(() => ({
  items: [alien, aliens, paddington, secret, yearless, show, saga],
  users: [
    {
      name: "ada",
      password: "ada's",
      data: {
        [alien.Id]: {
          Played: true,
          PlayCount: 3,
          LastPlayedDate: netMoment(new Date("2026-03-04T20:00:00Z")),
          IsFavorite: true,
        },
        [aliens.Id]: { PlaybackPositionTicks: 7 * TICKS, LastPlayedDate: netMoment(new Date()) },
      },
    },
    { name: "bruno", password: "bruno's", closedLibraries: ["private"] },
  ],
}));

let ada: ViewerId;
let bruno: ViewerId;
beforeAll(async () => {
  ada = await addViewer({ name: "Ada" });
  bruno = await addViewer({ name: "Bruno" });
  await connectTo(world.url, ada, "ada");
});
afterAll(stopEngine);

const reader = (id: ViewerId) => ({ id, maturityLimit: null });

async function titlesOpenTo(viewerId: ViewerId) {
  const { rows } = await pool().query<{ id: string }>(
    "select id from title where source = 'jellyfin'",
  );
  const titles = await readTitles(
    rows.map(({ id }) => id),
    reader(viewerId),
  );
  return titles.map(({ title }) => title).sort();
}

async function resultOf(name: string) {
  const found = (await readResults(ada, 100)).find((item) => item.name === name);
  return found && [found.result, found.reason];
}

test("a first import brings everything in that can be a title, and says why something cannot", async () => {
  const outcome = await imported(ada);
  expect(outcome).toMatchObject({ state: "done", total: 7, done: 7, created: 6, skipped: 1 });
  expect(await titlesOpenTo(ada)).toEqual([
    "Alien",
    "Aliens",
    "Family video",
    "Paddington",
    "The Show",
  ]);
  expect(await resultOf("Lost reel")).toEqual(["skipped", "It has no year."]);
  expect(await resultOf("Alien")).toEqual(["created", null]);
});

test("a title carries what the server knows, in our words", async () => {
  const [{ slug }] = (await readResults(ada, 100)).filter(({ name }) => name === "Alien");
  expect(await readTitle(slug ?? "", reader(ada))).toMatchObject({
    title: "Alien",
    kind: "film",
    year: 1979,
    source: "jellyfin",
    genres: ["Science fiction", "Horror"],
    tags: ["stand-in", "splatter"],
    directors: ["Ann Author"],
    cast: ["Ben Player"],
    maturity: "16+",
    imdbId: "tt0078748",
    tagline: "Nothing is as it seems.",
    openTo: [ada],
    media: { trailer: { source: "", durationSeconds: 20 } },
  });
  const { rows } = await pool().query(
    `select l.people, l.studios, l.community_rating as rating, l.official_rating as official
     from library_title l join title t on t.id = l.title_id where t.title = 'Alien'`,
  );
  expect(rows).toEqual([
    {
      people: [
        { name: "Ann Author", role: null, kind: "director" },
        { name: "Ben Player", role: "The Hero", kind: "actor" },
      ],
      studios: ["Stand-in Pictures"],
      rating: 7.4,
      official: "R",
    },
  ]);
});

test("a collection keeps its order", async () => {
  const { rows } = await pool().query<{ titles: string[] }>(
    `select array(select t.title from unnest(i.members) with ordinality as m (id, place)
       join title t on t.id = m.id order by m.place) as titles
     from jellyfin_item i where i.kind = 'collection'`,
  );
  expect(rows).toEqual([{ titles: ["Alien", "Aliens"] }]);
});

test("the details of a title show its collection, with what the viewer may see of it", async () => {
  const [id] = await idsOf("Aliens");
  const shown = async (maturityLimit: "12+" | null) => {
    const collections = await readCollectionsOf({ id: ada, maturityLimit }, id);
    return collections.map(({ name, titles }) => [name, titles.map(({ title }) => title)]);
  };
  expect(await shown(null)).toEqual([["Alien saga", ["Alien", "Aliens"]]]);
  expect(await shown("12+")).toEqual([["Alien saga", ["Aliens"]]]);
  expect(await readCollectionsOf(reader(bruno), id)).toEqual([]);
});

test("a second import asks for nothing in full and changes nothing", async () => {
  const before = world.server.asked.length;
  expect(await imported(ada)).toMatchObject({ created: 0, updated: 0, unchanged: 6, skipped: 1 });
  expect(world.server.asked.slice(before)).toEqual(["GET /Items"]);
  expect(await resultOf("Alien")).toEqual(["unchanged", null]);
});

test("what changed on the server is changed here, and what was watched there is noted", async () => {
  world.server.change(paddington.Id, { Overview: "A bear from Peru." });
  world.server.dataOf("ada")[paddington.Id] = { Played: true, PlayCount: 1 };
  expect(await imported(ada)).toMatchObject({ created: 0, updated: 1, unchanged: 5, skipped: 1 });
  const { rows } = await pool().query(
    `select t.synopsis, i.is_played as "isPlayed" from title t join jellyfin_item i on i.title_id = t.id
     where t.title = 'Paddington'`,
  );
  expect(rows).toEqual([{ synopsis: "A bear from Peru.", isPlayed: true }]);
});

test("an account sees only the libraries that are open to it there", async () => {
  await connectTo(world.url, bruno, "bruno");
  expect(await imported(bruno)).toMatchObject({ state: "done", created: 1, unchanged: 4 });
  expect(await titlesOpenTo(bruno)).toEqual(["Alien", "Aliens", "Paddington", "The Show"]);
  expect(await titlesOpenTo(ada)).toContain("Family video");
  expect(await readTitles(await idsOf("Family video"), { maturityLimit: null })).toEqual([]);
});

async function idsOf(title: string) {
  const { rows } = await pool().query<{ id: string }>("select id from title where title = $1", [
    title,
  ]);
  return rows.map(({ id }) => id);
}

test("what is gone on the server is gone here, for whom it is gone", async () => {
  world.server.items.delete(aliens.Id);
  expect(await imported(ada)).toMatchObject({ gone: 1 });
  expect(await titlesOpenTo(ada)).not.toContain("Aliens");
  expect(await titlesOpenTo(bruno)).toContain("Aliens");
  expect(await imported(bruno)).toMatchObject({ gone: 1 });
  const { rows } = await pool().query(
    "select withdrawn_at is not null as gone from title where title = 'Aliens'",
  );
  expect(rows).toEqual([{ gone: true }]);
  world.server.items.set(aliens.Id, aliens);
  await imported(ada);
  expect(await titlesOpenTo(ada)).toContain("Aliens");
});

test("trouble that passes is waited out", async () => {
  world.server.change(alien.Id, { Overview: "In space." });
  world.server.faults = { failing: 1, truncated: 1, odd: 1, slowMilliseconds: 50 };
  expect(await imported(ada)).toMatchObject({ state: "done", updated: 1 });
});

test("a token that is worth nothing in the middle ends the import; after a new sign-in it goes on", async () => {
  for (const item of [alien, paddington, show]) world.server.change(item.Id, { Tags: ["new"] });
  world.server.faults = { unauthorisedAfter: 1 }; // the list still comes
  expect(await imported(ada)).toMatchObject({
    state: "failed",
    message: "The server does not accept the sign-in. Connect again.",
    updated: 0,
  });
  expect(await readConnection(ada)).toMatchObject({ token: null });
  expect(await titlesOpenTo(ada)).toContain("Alien"); // nothing is lost
  world.server.faults = {};
  await connectTo(world.url, ada, "ada");
  expect(await imported(ada)).toMatchObject({ state: "done", updated: 3 });
});

test("leaving a server takes its titles along, and nobody else's", async () => {
  await eraseConnection(ada);
  expect(await titlesOpenTo(ada)).toEqual([]);
  expect(await titlesOpenTo(bruno)).toContain("Alien");
  await pool().query("delete from viewer where id = $1", [bruno]);
  const { rows } = await pool().query(
    "select count(*)::int as offered from title where source = 'jellyfin' and withdrawn_at is null",
  );
  expect(rows).toEqual([{ offered: 0 }]);
});
