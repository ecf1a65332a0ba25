import { fieldsOf, type Separator, separatorOf } from "@/lib/evaluation/sources/fields";
import type { Act, InteractionList } from "@/lib/evaluation/sources/interaction-list";
import { lineBatches } from "@/lib/evaluation/sources/line-batches";

/** Where in a line its parts stand; null for a part the file does not have. */
export type Columns = {
  viewer: number;
  title: number;
  strength: number | null;
  seconds: number | null;
};

export type RatingsFormat = {
  separator?: Separator; // told from the first line when left out
  columns: Columns; // where there is no header to tell
  strengthName?: string; // the header's word for strength, when several columns could be it
};

/** What headers call our columns, in lower case and without underscores; the first that is found counts. */
export const columnNames = {
  viewer: ["viewer", "viewerid", "user", "userid", "uid", "u", "member", "customer", "customerid"],
  title: [
    "title",
    "titleid",
    "item",
    "itemid",
    "iid",
    "i",
    "movie",
    "movieid",
    "product",
    "productid",
  ],
  strength: ["strength", "rating", "weight", "score", "value"],
  seconds: ["timestamp", "time", "seconds", "lastat"],
} as const;

export const usualColumns: Columns = { viewer: 0, title: 1, strength: 2, seconds: 3 };

/** Adds a file of `viewer, title[, strength[, time]]` to a list, line by line; a header is told by its words. */
export async function readRatings(
  file: string,
  list: InteractionList,
  wanted: RatingsFormat = { columns: usualColumns },
) {
  let format: { separator: Separator; columns: Columns } | undefined;
  let line = 0;
  for await (const batch of lineBatches(file)) {
    for (const text of batch) {
      line++;
      if (text.trim() === "") continue;
      if (!format) {
        const separator = wanted.separator ?? separatorOf(text);
        const named = headerColumns(fieldsOf(text, separator) ?? [], wanted);
        format = { separator, columns: named ?? wanted.columns };
        if (named) continue;
      }
      list.faults.lines++;
      const act = actOf(fieldsOf(text, format.separator), format.columns);
      if (typeof act === "string") list.reject(line, text, act);
      else list.add(act);
    }
  }
}

/** Columns by their names in a header, or null when the line is no header. */
export function headerColumns(
  fields: string[],
  { columns, strengthName }: RatingsFormat,
): Columns | null {
  const words = fields.map((field) => field.trim().toLowerCase().split(":")[0].replaceAll("_", ""));
  const find = (names: readonly string[]) => words.findIndex((word) => names.includes(word));
  const [viewer, title] = [find(columnNames.viewer), find(columnNames.title)];
  if (viewer === -1 || title === -1) return null;
  const optional = (names: readonly string[]) => (find(names) === -1 ? null : find(names));
  const strength = strengthName ? [strengthName] : columnNames.strength;
  return {
    viewer,
    title,
    strength: columns.strength === null ? null : optional(strength),
    seconds: columns.seconds === null ? null : optional(columnNames.seconds),
  };
}

/** One line as an act, or what is wrong with it. */
export function actOf(fields: string[] | null, columns: Columns): Act | string {
  if (fields === null) return "quotes that do not close";
  const viewer = fields[columns.viewer] ?? "";
  const title = fields[columns.title] ?? "";
  if (viewer === "" || title === "") return "no viewer or no title";
  const strength = columns.strength === null ? 1 : strengthIn(fields[columns.strength]);
  // a list keeps 32 bits of it, in which 1e39 is infinite
  if (!Number.isFinite(Math.fround(strength))) return "a strength that is no number";
  const seconds = columns.seconds === null ? null : secondsIn(fields[columns.seconds]);
  if (Number.isNaN(seconds)) return "a time that is none";
  return { viewer, title, strength, seconds };
}

/** A line without the column says that the viewer met the title, and that is worth 1. */
function strengthIn(text: string | undefined) {
  if (text === undefined) return 1;
  return text.trim() === "" ? Number.NaN : Number(text);
}

/** Unix seconds or an ISO 8601 moment; null when the line has none. */
function secondsIn(text: string | undefined) {
  if (text === undefined || text.trim() === "") return null;
  const seconds = Number(text);
  if (!Number.isNaN(seconds)) return Number.isFinite(seconds) ? seconds : Number.NaN;
  return Date.parse(text) / 1000;
}
