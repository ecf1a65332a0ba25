import { isUtf8 } from "node:buffer";
import { existsSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import type { Separator } from "@/lib/libraries/cells";
import { genresIn } from "@/lib/libraries/genres";
import { type LibraryTitle, nameIn, Unusable, yearIn } from "@/lib/libraries/library-title";
import { filmNames } from "@/lib/libraries/names";
import type { Encoding } from "@/lib/libraries/text-lines";

/** One table of a release: where it is and how it is written. */
export type Table = { file: string; separator: Separator; encoding?: Encoding };

/** The tables of a release of MovieLens; only titles must be there. */
export type Release = {
  layout: "ml-100k" | "ml-1m" | "ml-latest";
  titles: Table;
  titleOf: (cells: string[]) => LibraryTitle;
  ratings: Table | null;
  links: Table | null;
  tags: Table | null;
  genomeTags: Table | null;
  genomeScores: Table | null;
};

const FIRST_FLAG = 5; // u.item: id, name, two dates and an address come before the genre flags
const MOST_CHECKED = 16 * 1024 * 1024; // bytes of a list of titles whose encoding is looked at

/** Which release a folder holds; throws when it is none. */
export async function releaseIn(folder: string): Promise<Release> {
  if (fileIn(folder, "u.item")) return smallRelease(folder);
  if (fileIn(folder, "movies.dat")) return midRelease(folder);
  if (fileIn(folder, "movies.csv")) return latestRelease(folder);
  throw new Error(
    `${folder} is no release of MovieLens: it has neither movies.csv nor movies.dat nor u.item.`,
  );
}

async function smallRelease(folder: string): Promise<Release> {
  const names = fileIn(folder, "u.genre");
  const genres = names ? (await readFile(names, "latin1")).split(/\r?\n/) : [];
  const genreNames = genres.flatMap((line) => (line.includes("|") ? [line.split("|")[0]] : []));
  return {
    layout: "ml-100k",
    titles: { ...table(folder, "u.item", "|"), encoding: "latin1" },
    titleOf: (cells) => {
      const flagged = genreNames.filter((_, at) => cells[FIRST_FLAG + at] === "1");
      const title = listedTitle(cells[0], cells[1], flagged);
      return { ...title, year: title.year ?? yearIn(cells[2]) };
    },
    ratings: optional(folder, "u.data", "\t"),
    ...{ links: null, tags: null, genomeTags: null, genomeScores: null },
  };
}

async function midRelease(folder: string): Promise<Release> {
  const titles = table(folder, "movies.dat", "::");
  return {
    layout: "ml-1m",
    titles: { ...titles, encoding: await encodingOf(titles.file) },
    titleOf: ([id, name, genres]) => listedTitle(id, name, (genres ?? "").split("|")),
    ratings: optional(folder, "ratings.dat", "::"),
    tags: optional(folder, "tags.dat", "::"),
    ...{ links: null, genomeTags: null, genomeScores: null },
  };
}

function latestRelease(folder: string): Release {
  return {
    layout: "ml-latest",
    titles: table(folder, "movies.csv", ","),
    titleOf: ([id, name, genres]) => listedTitle(id, name, (genres ?? "").split("|")),
    ratings: optional(folder, "ratings.csv", ","),
    links: optional(folder, "links.csv", ","),
    tags: optional(folder, "tags.csv", ","),
    genomeTags: optional(folder, "genome-tags.csv", ","),
    genomeScores: optional(folder, "genome-scores.csv", ","),
  };
}

function listedTitle(key: string, raw: string, genres: string[]): LibraryTitle {
  if (!/^\d+$/.test(key)) throw new Unusable("no number of a title");
  const { name, otherNames, year } = filmNames(nameIn(raw));
  return {
    ...{ key, kind: "film", name, otherNames, year, genres: genresIn(genres) },
    ...{ runtimeMinutes: null, tags: [], overview: "", imdbId: null, tmdbId: null },
    ...{ ratingMean: null, ratingCount: null },
  };
}

/** The older releases were written in Latin-1, some of their copies in UTF-8. */
async function encodingOf(file: string): Promise<Encoding | undefined> {
  if (file.endsWith(".gz") || (await stat(file)).size > MOST_CHECKED) return undefined;
  return isUtf8(await readFile(file)) ? "utf8" : "latin1";
}

function table(folder: string, name: string, separator: Separator): Table {
  return { file: fileIn(folder, name) ?? path.join(folder, name), separator };
}

function optional(folder: string, name: string, separator: Separator) {
  return fileIn(folder, name) ? table(folder, name, separator) : null;
}

/** The file itself or as gzip left it. */
function fileIn(folder: string, name: string) {
  return [name, `${name}.gz`].map((one) => path.join(folder, one)).find((one) => existsSync(one));
}
