import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pool } from "@/lib/db";
import { importMovieLens } from "@/lib/libraries/import-movielens";
import { importTitles } from "@/lib/libraries/import-titles";
import { readLibraries } from "@/lib/libraries/read";
import { removeLibraryOf } from "@/lib/libraries/removal";
import { bundle } from "@/scripts/database/test-bundle";
import { useTestDatabase } from "@/scripts/database/test-database";

useTestDatabase();

const folder = mkdtempSync(path.join(os.tmpdir(), "matinee-libraries-"));
afterAll(() => rmSync(folder, { recursive: true }));

const silent = () => undefined;

beforeAll(async () => {
  await pool().query(
    `insert into title (id, slug, title, year, imdb_id, directors, "cast", genres, countries, tags) values
       ('nosferatu', 'nosferatu', 'Nosferatu', 1922, 'tt0013442', '{}', '{}', '{}', '{}', '{}'),
       ('metropolis', 'metropolis', 'Metropolis', 1927, null, '{}', '{}', '{}', '{}', '{}')`,
  );
});

/** Writes a release of the latest layout; what is left out of it is not there. */
function release(name: string, files: Record<string, string | Buffer>) {
  const place = path.join(folder, name);
  mkdirSync(place, { recursive: true });
  for (const [file, content] of Object.entries(files))
    writeFileSync(path.join(place, file), content);
  return place;
}

const movies = `movieId,title,genres
1,Nosferatu (1922),Horror
2,Metropolis (1926),Sci-Fi|Drama
3,"Kid, The (1921)",Comedy
x,Nameless (1999),Drama
4,,Drama
5,Zone (1975),(no genres listed)
`;
const ratings = `userId,movieId,rating,timestamp
1,1,5.0,964982703
1,2,4.0,964982703
1,3,1.0,964982703
2,1,4.5,964982703
2,2,4.5,964982703
2,3,0.5,964982704
3,1,5,964982703
3,2,5,964982703
3,3,2,964982703
3,3,3,964982900
3,99,3,964982703
3,5,6,964982703
3,5,3,yesterday
`;

const small = {
  "movies.csv": movies,
  "links.csv": "movieId,imdbId,tmdbId\n1,0013442,653\n2,0017136,19\n3,0012349,10098\n",
  "tags.csv": "userId,movieId,tag,timestamp\n1,1,Vampire,1\n2,1,vampire,1\n2,1,night,1\n",
  "ratings.csv": gzipped(ratings),
};

function gzipped(text: string) {
  return gzipSync(text); // told by its first bytes, whatever the file is called
}

async function titles() {
  const { rows } = await pool().query(
    `select w.key, w.name, w.year, w.genres, w.tags, w.imdb_id as imdb, w.title_id as "titleId",
       w.rating_mean as mean, w.rating_count as count
     from wider_title w join wider_source s on s.id = w.source_id where s.name = 'small' order by key`,
  );
  return rows;
}

test("a release of MovieLens comes in with ratings, tags and links, and what is wrong is told line by line", async () => {
  const outcome = await importMovieLens(release("small", small), { name: "small", tell: silent });
  expect(outcome).toMatchObject({ layout: "ml-latest", titles: 4, ratings: 9, people: 3 });
  expect(
    outcome.refusals.examples.map(({ file, line, reason }) => `${file}:${line} ${reason}`),
  ).toEqual([
    "movies.csv:5 no number of a title",
    "movies.csv:6 no name",
    "ratings.csv:12 a title that the library does not have",
    "ratings.csv:13 a rating that is none",
    "ratings.csv:14 a time that is none",
  ]);
  expect(await titles()).toMatchObject([
    {
      name: "Nosferatu",
      imdb: "tt0013442",
      titleId: "nosferatu",
      tags: ["vampire", "night"],
      count: 3,
    },
    { name: "Metropolis", genres: ["Science fiction", "Drama"], titleId: "metropolis" }, // a year off
    { name: "The Kid", year: 1921, titleId: null, mean: 3, count: 3 }, // 1, 0.5 and the later 3 of 5
    { name: "Zone", genres: [], tags: [], count: 0 },
  ]);
});

test("what was liked by the same people is found, and what they rated low is not", async () => {
  const { rows } = await pool().query<{ name: string; likes: string[] }>(
    `select w.name, array(select o.name from unnest(l.likes) liked join wider_title o on o.id = liked) as likes
     from wider_likeness l join wider_title w on w.id = l.wider_id order by w.name`,
  );
  expect(rows).toEqual([
    { name: "Metropolis", likes: ["Nosferatu"] },
    { name: "Nosferatu", likes: ["Metropolis"] },
  ]);
});

test("the same files are read once; others of the same name take their place, and titles keep their numbers", async () => {
  const place = release("small", small);
  const ids = () => pool().query("select key, id from wider_title order by key");
  const before = (await ids()).rows;
  expect(await importMovieLens(place, { name: "small", tell: silent })).toMatchObject({
    isUnchanged: true,
  });
  release("small", {
    "movies.csv": "movieId,title,genres\n1,Nosferatu (1922),Horror\n2,Metropolis (1927),Drama\n",
  });
  const again = await importMovieLens(place, { name: "small", tell: silent });
  expect(again).toMatchObject({ isUnchanged: false, titles: 2, ratings: 6 });
  expect((await ids()).rows).toEqual(before.slice(0, 2));
  expect((await titles()).map(({ year, tags }) => [year, tags.length])).toEqual([
    [1922, 2],
    [1927, 0],
  ]);
});

test("people elsewhere are no viewers, and leave in no export", async () => {
  expect((await pool().query("select from viewer")).rowCount).toBe(0);
  const files = await bundle("ndjson", "origin=real,demo,synthetic,imported");
  for (const file of files.paths) {
    expect(files.text(file)).not.toContain("964982703");
    expect(files.text(file)).not.toContain("Metropolis (");
  }
});

const basics = `tconst\ttitleType\tprimaryTitle\toriginalTitle\tisAdult\tstartYear\tendYear\truntimeMinutes\tgenres
tt0013442\tmovie\tNosferatu\tNosferatu, eine Symphonie\t0\t1922\t\\N\t94\tFantasy,Horror
tt0903747\ttvSeries\tBreaking "Bad"\tBreaking Bad\t0\t2008\t2013\t45\tCrime,Drama
tt0000001\ttvEpisode\tOne\tOne\t0\t1999\t\\N\t\\N\t\\N
tt0000002\tmovie\tUnseen\tUnseen\t0\t1999\t\\N\t\\N\t\\N
tt0000003\tmovie\tBroken\tBroken\t0\tsoon\t\\N\t\\N\t\\N
tt0903747\ttvSeries\tAgain\tAgain\t0\t2008\t\\N\t\\N\t\\N
`;

test("IMDb's tables come in as they are, joined with its ratings, and what is hardly known is passed over", async () => {
  const file = path.join(folder, "title.basics.tsv.gz");
  const means = path.join(folder, "title.ratings.tsv");
  writeFileSync(file, gzipSync(basics));
  writeFileSync(
    means,
    "tconst\taverageRating\tnumVotes\ntt0013442\t7.8\t110000\ntt0903747\t9.5\t2000000\ntt0000002\t5\t3\nx\ty\tz\n",
  );
  const options = {
    name: "imdb",
    ratings: means,
    columns: {},
    kind: "film",
    leastRatings: 10,
  } as const;
  const outcome = await importTitles(file, options, silent);
  expect(outcome).toMatchObject({ layout: "imdb", titles: 2 });
  expect(
    outcome.refusals.examples.map(({ file, line, reason }) => `${file}:${line} ${reason}`),
  ).toEqual([
    "title.ratings.tsv:5 a rating that is none",
    "title.basics.tsv.gz:6 a year that is none",
  ]);
  expect([...outcome.refusals.passedOver]).toEqual([
    ["neither film nor series (tvEpisode)", 1],
    ["titles that were named before", 1],
    ["titles with fewer than 10 ratings", 1],
  ]);
  const { rows } = await pool().query(
    `select w.name, w.kind, w.rating_count as count, first.key as same from wider_title w
     left join wider_title first on first.id = w.same_as
     join wider_source s on s.id = w.source_id where s.name = 'imdb' order by w.key`,
  );
  expect(rows).toEqual([
    { name: "Nosferatu", kind: "film", count: 110_000, same: "1" }, // of the other library
    { name: 'Breaking "Bad"', kind: "series", count: 2_000_000, same: null },
  ]);
});

test("a library goes with all that came with it, and what only it knew is forgotten", async () => {
  expect(await removeLibraryOf("small", silent)).toBe(true);
  expect(await removeLibraryOf("small", silent)).toBe(false);
  const { rows } = await pool().query(
    `select (select count(*)::int from background_rating) as ratings, (select count(*)::int from wider_likeness) as likes,
       (select count(*)::int from wider_name n left join wider_title w on w.id = n.wider_id where w.id is null) as names,
       (select count(*)::int from wider_title where same_as is not null) as doubled`,
  );
  expect(rows).toEqual([{ ratings: 0, likes: 0, names: 0, doubled: 0 }]);
  expect((await readLibraries()).map(({ name, linked }) => [name, linked])).toEqual([["imdb", 1]]);
});

test("folders and files that are nothing of the kind are told so", async () => {
  const empty = release("empty", {});
  await expect(importMovieLens(empty, { name: "empty", tell: silent })).rejects.toThrow(
    "is no release of MovieLens",
  );
  const page = path.join(folder, "page.csv");
  writeFileSync(page, "<!doctype html>\n<p>No</p>\n");
  const options = {
    name: "page",
    ratings: null,
    columns: {},
    kind: "film",
    leastRatings: 0,
  } as const;
  await expect(importTitles(page, options, silent)).rejects.toThrow(
    "No column holds names of titles",
  );
  expect((await readLibraries()).map(({ name }) => name)).toEqual(["imdb"]);
});
