import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { genresIn } from "@/lib/libraries/genres";
import { imdbIdIn, yearIn } from "@/lib/libraries/library-title";
import { filmNames } from "@/lib/libraries/names";
import { tableRecords } from "@/lib/libraries/records";
import { Refusals } from "@/lib/libraries/refusals";
import { LONGEST_LINE } from "@/lib/libraries/text-lines";
import { layoutOf, titleColumns } from "@/lib/libraries/title-columns";
import { listIn, titleOf } from "@/lib/libraries/title-record";

const folder = mkdtempSync(path.join(os.tmpdir(), "matinee-lines-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The records of a file with this content, and what was refused of it. */
async function read(content: string | Buffer, separator: "," | "\t" = ",") {
  const file = path.join(folder, "table");
  writeFileSync(file, content);
  const refusals = new Refusals();
  const records: [number, string[]][] = [];
  for await (const batch of tableRecords(file, { separator }, { refusals })) {
    for (const { line, cells } of batch) records.push([line, cells]);
  }
  return { records, refused: refusals.examples.map(({ line, reason }) => `${line} ${reason}`) };
}

describe("a table is read line by line", () => {
  test("quotes hold commas, quotes and line ends together", async () => {
    const { records } = await read('\ufeffid,name\r\n1,"a ""b"", c"\r\n2,"two\nlines"\r\n3,d');
    expect(records).toEqual([
      [1, ["id", "name"]],
      [2, ["1", 'a "b", c']],
      [3, ["2", "two\nlines"]],
      [5, ["3", "d"]],
    ]);
  });

  test("a quote that never closes costs its own line, and no other", async () => {
    const lines = Array.from({ length: 300 }, (_, at) => `${at},fine`).join("\n");
    const { records, refused } = await read(`0,"open\n${lines}`);
    expect(records).toHaveLength(300);
    expect(refused).toEqual(["1 quotes that do not close"]);
  });

  test("bytes that are no text, and lines without an end, are refused where they stand", async () => {
    const content = Buffer.concat([
      Buffer.from("1,good\n2,"),
      Buffer.from([0xe9, 0x0a]), // é in Latin-1
      Buffer.from(`3,${"x".repeat(3 * LONGEST_LINE)}\n4,a\0b\n5,good\n`),
    ]);
    const { records, refused } = await read(content);
    expect(records.map(([line]) => line)).toEqual([1, 5]);
    expect(refused.toSorted()).toEqual([
      "2 not in UTF-8",
      "3 longer than any line of a table",
      "4 holds bytes that no text has",
    ]);
  });

  test("gzipped files are read as they are; of one cut short, what came before", async () => {
    const rows = Array.from({ length: 60_000 }, (_, at) => `${at}\tname ${(at * 7919) % 10_007}`);
    const zipped = gzipSync(`${rows.join("\n")}\n`);
    expect((await read(zipped, "\t")).records).toHaveLength(60_000);
    const cut = await read(zipped.subarray(0, zipped.length - 2_000), "\t");
    expect(cut.refused[0]).toMatch(/the gzip file is damaged or cut short/);
  });

  test("files of Windows in UTF-16 are read", async () => {
    const { records } = await read(Buffer.from("\ufeffid,name\r\n1,Amélie\r\n", "utf16le"));
    expect(records).toEqual([
      [1, ["id", "name"]],
      [2, ["1", "Amélie"]],
    ]);
  });
});

test.each([
  ["Toy Story (1995)", "Toy Story", [], 1995],
  ["American President, The (1995)", "The American President", [], 1995],
  ["Seven (a.k.a. Se7en) (1995)", "Seven", ["Se7en"], 1995],
  [
    "City of Lost Children, The (Cité des enfants perdus, La) (1995)",
    "The City of Lost Children",
    ["La Cité des enfants perdus"],
    1995,
  ],
  ["Avventura, L' (Adventure, The) (1960)", "L'Avventura", ["The Adventure"], 1960],
  ["Babylon 5", "Babylon 5", [], null],
  ["2001: A Space Odyssey (1968)", "2001: A Space Odyssey", [], 1968],
])("%s is taken apart", (raw, name, otherNames, year) => {
  expect(filmNames(raw)).toEqual({ name, otherNames, year });
});

test("genres are told in the catalogue's words", () => {
  expect(
    genresIn(["Sci-Fi", "Children's", "Film-Noir", "IMAX", "(no genres listed)", "sport"]),
  ).toEqual(["Science fiction", "Family", "Film noir", "Sport"]);
});

test("ids, years and lists are read as they are written", () => {
  expect(
    ["0114709", "tt0114709", "https://www.imdb.com/title/tt0114709/", "7.5"].map(imdbIdIn),
  ).toEqual(["tt0114709", "tt0114709", "tt0114709", null]);
  expect([yearIn("1995-10-30"), yearIn("30/10/1995"), yearIn("\\N")]).toEqual([1995, 1995, null]);
  expect(() => yearIn("soon")).toThrow("a year that is none");
  expect(listIn(`[{'id': 16, 'name': 'Animation'}, {'id': 1, 'name': "Bug's"}]`)).toEqual([
    "Animation",
    "Bug's",
  ]);
  expect(listIn('[{"id": 28, "name": "Action"}]')).toEqual(["Action"]);
  expect(() => listIn("[{'id': 1")).toThrow("a list that is none");
});

describe("layouts are known by their header", () => {
  test("IMDb", () => {
    const header =
      "tconst\ttitleType\tprimaryTitle\toriginalTitle\tisAdult\tstartYear\tendYear\truntimeMinutes\tgenres".split(
        "\t",
      );
    expect(layoutOf(header)).toBe("imdb");
    const columns = titleColumns(header, {});
    const line = (type: string, adult = "0") =>
      titleOf(
        [
          "tt0013442",
          type,
          "Nosferatu",
          "Nosferatu, eine Symphonie",
          adult,
          "1922",
          "\\N",
          "94",
          "Fantasy,Horror",
        ],
        {
          columns,
          kind: "film",
          line: 2,
        },
      );
    expect(line("movie")).toMatchObject({
      ...{ key: "tt0013442", imdbId: "tt0013442", kind: "film", name: "Nosferatu", year: 1922 },
      ...{
        otherNames: ["Nosferatu, eine Symphonie"],
        runtimeMinutes: 94,
        genres: ["Fantasy", "Horror"],
      },
    });
    expect(line("tvSeries")).toMatchObject({ kind: "series" });
    expect(line("tvEpisode")).toEqual({ passedOver: "neither film nor series (tvEpisode)" });
    expect(line("movie", "1")).toEqual({ passedOver: "for adults only" });
  });

  test("The Movies Dataset", () => {
    const header =
      "adult,belongs_to_collection,genres,id,imdb_id,original_title,overview,release_date,runtime,title,vote_average,vote_count".split(
        ",",
      );
    expect(layoutOf(header)).toBe("the-movies-dataset");
    const cells = [
      "False",
      "",
      "[{'id': 16, 'name': 'Animation'}]",
      "862",
      "tt0114709",
      "Toy Story",
      "Led by Woody",
      "1995-10-30",
      "81.0",
      "Toy Story",
      "7.7",
      "5415",
    ];
    expect(
      titleOf(cells, { columns: titleColumns(header, {}), kind: "film", line: 2 }),
    ).toMatchObject({
      ...{
        key: "862",
        tmdbId: 862,
        imdbId: "tt0114709",
        genres: ["Animation"],
        runtimeMinutes: 81,
      },
      ...{
        year: 1995,
        ratingMean: 7.7,
        ratingCount: 5415,
        overview: "Led by Woody",
        otherNames: [],
      },
    });
  });

  test("columns that cannot be told are named", () => {
    expect(() => titleColumns(["Nr", "Filmtitel"], {})).toThrow("--columns name=HEADER");
    expect(titleColumns(["Nr", "Filmtitel"], { name: "Filmtitel" })).toEqual({ name: 1 });
    expect(() => titleColumns(["title"], { year: "Jahr" })).toThrow("There is no column Jahr");
  });
});
