import { existsSync } from "node:fs";
import path from "node:path";
import { fieldsOf, type Separator } from "@/lib/evaluation/sources/fields";
import type { LayoutName } from "@/lib/evaluation/sources/layout";
import { type Encoding, lineBatches } from "@/lib/evaluation/sources/line-batches";
import { listedTags } from "@/lib/evaluation/sources/title-tags";
import type { Film } from "@/lib/predictor/film";

type FilmFormat = {
  file: string;
  separator: Separator;
  encoding: Encoding;
  genresOf: (fields: string[]) => string[];
};

const FIRST_FLAG = 5; // u.item: id, name, two dates and an address come before the genre flags

const formats: Partial<Record<LayoutName, FilmFormat>> = {
  "ml-latest": {
    file: "movies.csv",
    separator: ",",
    encoding: "utf8",
    genresOf: (fields) => listedTags(fields[2]),
  },
  "ml-1m": {
    file: "movies.dat",
    separator: "::",
    encoding: "latin1",
    genresOf: (fields) => listedTags(fields[2]),
  },
  "ml-100k": {
    file: "u.item",
    separator: "|",
    encoding: "latin1",
    genresOf: (fields) =>
      fields.slice(FIRST_FLAG).flatMap((flag, genre) => (flag === "1" ? [`genre ${genre}`] : [])),
  },
};

/** What a MovieLens folder says of its films, in the order of the given ids; what it does not name stays empty. */
export async function readFilms(folder: string, layout: string, ids: string[]): Promise<Film[]> {
  const format = Object.entries(formats).find(([name]) => name === layout)?.[1];
  if (!format) throw new Error(`The protocol predict reads MovieLens folders, not ${layout}.`);
  const films = new Map<string, Film>();
  for await (const batch of lineBatches(path.join(folder, format.file), format.encoding)) {
    for (const line of batch) {
      const fields = fieldsOf(line, format.separator);
      if (!fields || fields.length < 3) continue;
      films.set(fields[0], { ...named(fields[1]), genres: format.genresOf(fields) });
    }
  }
  return ids.map((id) => films.get(id) ?? { title: "" });
}

/** `Matrix, The (1999)` as a name and a year. */
export function named(text: string): Pick<Film, "title" | "year"> {
  const [, title, year] = /^(.*?)\s*\((\d{4})\)\s*$/.exec(text) ?? [null, text, null];
  return { title, year: year === null ? null : Number(year) };
}

/** A word that somebody put to a title at some moment. */
export type GivenTag = { viewer: string; title: string; tag: string; at: number };

/** Every tag of tags.csv; none where there is no such file. */
export async function readGivenTags(folder: string): Promise<GivenTag[]> {
  const file = path.join(folder, "tags.csv");
  if (!existsSync(file)) return [];
  const given: GivenTag[] = [];
  for await (const batch of lineBatches(file)) {
    for (const line of batch) {
      const [viewer, title, tag, at] = fieldsOf(line, ",") ?? [];
      const seconds = Number(at);
      if (tag && Number.isFinite(seconds)) {
        given.push({ viewer, title, tag: tag.trim().toLowerCase(), at: seconds });
      }
    }
  }
  return given;
}
