import { cleaned } from "@/lib/netflix/title-name";

/** A film or series as a library on disk describes it. */
export type LibraryTitle = {
  key: string; // what the library calls it
  kind: "film" | "series";
  name: string;
  otherNames: string[];
  year: number | null;
  runtimeMinutes: number | null;
  genres: string[];
  tags: string[];
  overview: string;
  imdbId: string | null;
  tmdbId: number | null;
  ratingMean: number | null; // 0 to 10
  ratingCount: number | null;
};

const LONGEST_OVERVIEW = 2_000; // characters
const MOST_MINUTES = 1_500;

/** Why a line is not taken in; thrown where its cells are read. */
export class Unusable extends Error {}

/** `0114709`, `tt0114709` or an address of IMDb that has it in it. */
export function imdbIdIn(text: string | undefined) {
  const plain = textIn(text);
  const digits = (/^0*(\d{1,9})$/.exec(plain) ?? /(?:^|\W)tt0*(\d{1,9})(?:\D|$)/.exec(plain))?.[1];
  return digits === undefined ? null : `tt${digits.padStart(7, "0")}`;
}

/** A positive whole number that fits a column; null for a blank. */
export function idIn(text: string | undefined) {
  const number = numberIn(text);
  return number !== null && Number.isInteger(number) && number > 0 && number < 2 ** 31
    ? number
    : null;
}

export function numberIn(text: string | undefined) {
  const plain = textIn(text);
  if (plain === "" || !/^[+-]?[\d.,]+(?:e[+-]?\d+)?$/i.test(plain)) return null;
  const number = Number(plain.replaceAll(",", ""));
  return Number.isFinite(number) ? number : null;
}

/** `1995`, `1995-10-30` or `30/10/1995`; null for a blank. */
export function yearIn(text: string | undefined) {
  const plain = textIn(text);
  if (plain === "") return null;
  const year = Number(/(?:^|\D)((?:18|19|20)\d\d)(?:\D|$)/.exec(plain)?.[1]);
  if (!(year >= 1870 && year <= 2100)) throw new Unusable("a year that is none");
  return year;
}

/** `117`, `117.0` or `117 min`; what no film takes is left out. */
export function minutesIn(text: string | undefined) {
  const minutes = Math.round(Number.parseFloat(textIn(text)));
  return minutes > 0 && minutes <= MOST_MINUTES ? minutes : null;
}

export function nameIn(text: string | undefined) {
  const name = cleaned(textIn(text));
  if (name === "") throw new Unusable("no name");
  return name;
}

export function overviewIn(text: string | undefined) {
  return textIn(text).replace(/\s+/g, " ").slice(0, LONGEST_OVERVIEW);
}

/** A cell without the marks by which files say that there is nothing. */
export function textIn(text: string | undefined) {
  const plain = text?.trim() ?? "";
  return plain === "\\N" || plain === "NaN" || plain === "N/A" ? "" : plain;
}
