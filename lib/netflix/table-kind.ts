/** The tables of Netflix that say something about taste. */
export type TableKind = "simple" | "full" | "ratings" | "list";

/** Which table a header row announces, and where its columns stand; columns are found by name, wherever they are. */
export type Table = { kind: TableKind; columns: Map<string, number> };

// "Title,Date" as files in other languages have been seen to say it, or as people who edited one wrote
const TITLE = [
  "title",
  "titel",
  "titre",
  "título",
  "titulo",
  "titolo",
  "tytuł",
  "otsikko",
  "tittel",
];
const DATE = ["date", "datum", "fecha", "data", "dato", "päivämäärä"];

export function tableOf(header: string[]): Table | null {
  const names = header.map(plainName);
  const columns = new Map(names.map((name, at) => [name, at]));
  const has = (...wanted: string[]) => wanted.every((name) => columns.has(name));
  if (has("title", "start time", "duration")) return { kind: "full", columns };
  if (has("title name") && (columns.has("thumbs value") || columns.has("star value")))
    return { kind: "ratings", columns };
  if (has("title name") && !columns.has("rating type")) return { kind: "list", columns };
  return simpleTable(names);
}

function simpleTable(names: string[]): Table | null {
  const title = names.findIndex((name) => TITLE.includes(name));
  const date = names.findIndex((name) => DATE.includes(name));
  if (title < 0 || date < 0 || names.length > 4) return null;
  return {
    kind: "simple",
    columns: new Map([
      ["title", title],
      ["date", date],
    ]),
  };
}

/** "Start Time (UTC)" and "start time" are the same column. */
function plainName(name: string) {
  return name
    .replace(/\ufeff/g, "")
    .replace(/\(.*\)/, "")
    .trim()
    .replace(/\s+/g, " ")
    .toLowerCase();
}
