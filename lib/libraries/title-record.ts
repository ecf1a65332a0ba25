import { genresIn } from "@/lib/libraries/genres";
import {
  idIn,
  imdbIdIn,
  type LibraryTitle,
  minutesIn,
  nameIn,
  numberIn,
  overviewIn,
  textIn,
  Unusable,
  yearIn,
} from "@/lib/libraries/library-title";
import { filmNames } from "@/lib/libraries/names";
import { kindIn, type TitleColumns, type TitleField } from "@/lib/libraries/title-columns";

const MOST_TAGS = 20;

/** Told apart from a refusal: nothing is wrong with the line, but a library has no use for it. */
export type PassedOver = { passedOver: string };

type Reading = {
  columns: TitleColumns;
  kind: "film" | "series"; // where the file does not say
  line: number; // stands for the key where the file has none
};

/** One record of a table of titles; throws `Unusable` for one that says nothing usable. */
export function titleOf(cells: string[], reading: Reading): LibraryTitle | PassedOver {
  const { columns, line } = reading;
  const cell = (field: TitleField) => textIn(cells[columns[field] ?? -1]);
  const kind = columns.kind === undefined ? reading.kind : kindIn(cell("kind"));
  if (kind === null) return { passedOver: `neither film nor series (${cell("kind")})` };
  if (/^(?:1|true|yes)$/i.test(cell("isAdult"))) return { passedOver: "for adults only" };
  // a name may carry its year as MovieLens writes it
  const named = filmNames(nameIn(cell("name")));
  const others = [cell("otherName"), ...named.otherNames];
  return {
    key: (cell("key") || String(line)).slice(0, 200),
    kind,
    name: named.name,
    otherNames: [...new Set(others)].filter((other) => other !== "" && other !== named.name),
    year: yearIn(cell("year")) ?? named.year,
    runtimeMinutes: minutesIn(cell("runtime")),
    genres: genresIn(listIn(cell("genres"))),
    tags: listIn(cell("tags"))
      .map((tag) => tag.toLowerCase())
      .slice(0, MOST_TAGS),
    overview: overviewIn(cell("overview")),
    imdbId: imdbIdIn(cell("imdbId")),
    tmdbId: idIn(cell("tmdbId")),
    ...ratingIn(cell("ratingMean"), cell("ratingCount")),
  };
}

const NAMES = /["']name["']\s*:\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')/g;

/** `Drama|Romance`, `Drama, Romance`, or a list of objects with names, as JSON or as Python prints it. */
export function listIn(text: string): string[] {
  if (text.startsWith("[") || text.startsWith("{")) {
    const names = [...text.matchAll(NAMES)].map(([, double, single]) => double ?? single);
    if (names.length === 0 && !/^\[\s*\]$|^\{\s*\}$/.test(text))
      throw new Unusable("a list that is none");
    return names.map((name) => name.replace(/\\(.)/g, "$1").trim()).filter(Boolean);
  }
  const separator = text.includes("|") ? "|" : text.includes(";") ? ";" : ",";
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter(Boolean);
}

function ratingIn(mean: string, count: string) {
  const [ratingMean, votes] = [numberIn(mean), numberIn(count)];
  const isRated = ratingMean !== null && ratingMean > 0 && ratingMean <= 10;
  const ratingCount =
    votes !== null && votes >= 0 ? Math.min(Math.round(votes), 2 ** 31 - 1) : null;
  return { ratingMean: isRated && ratingCount !== 0 ? ratingMean : null, ratingCount };
}
