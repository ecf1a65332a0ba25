import path from "node:path";
import { CsvError, parse } from "csv-parse/sync";
import { isSeq, LineCounter, type Node, parseDocument } from "yaml";
import { type ImportedTitle, importedTitle } from "@/lib/imports/schema";
import { nodeAt } from "@/lib/titles/catalogue-file";

/** One entry of a list: a title, or why it is none, with the line where to look. */
export type ReadEntry =
  | { line: number; title: ImportedTitle }
  | { line: number; slug?: string; reason: string };

const LIST_COLUMNS = ["directors", "cast", "genres", "countries", "tags"];
const NUMBER_COLUMNS = ["year", "runtimeMinutes", "durationSeconds"];
const MEDIA_COLUMNS = [
  ...["poster", "card", "backdrop", "trailer", "captions", "chapters", "durationSeconds"],
];

/** Reads a JSON or CSV list of titles. A wrong entry is told beside the good ones; only an unreadable file throws. */
export function parseTitles(file: string, text: string): ReadEntry[] {
  const entries =
    path.extname(file).toLowerCase() === ".csv" ? fromCsv(file, text) : fromJson(file, text);
  return withoutRepeats(entries);
}

function fromJson(file: string, text: string): ReadEntry[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines }); // JSON is YAML, and this parser knows its lines
  const lineOf = (node: unknown) => lines.linePos((node as Node | null)?.range?.[0] ?? 0).line;
  const fault = document.errors.at(0);
  if (fault) throw new Error(`${file}:${lines.linePos(fault.pos[0]).line}: ${fault.message}`);
  if (!isSeq(document.contents)) throw new Error(`${file}:1: expected a list of titles.`);
  return document.contents.items.map((node) => {
    const raw: unknown = (node as Node).toJS(document);
    const result = importedTitle.safeParse(raw);
    if (result.success) return { line: lineOf(node), title: result.data };
    const { path: where, reason } = firstFault(result.error.issues);
    return { line: lineOf(nodeAt(node, where)), slug: slugOf(raw), reason };
  });
}

function fromCsv(file: string, text: string): ReadEntry[] {
  const rows = csvRows(file, text);
  return rows.map(({ record, line }) => {
    const raw = fromColumns(record);
    const result = importedTitle.safeParse(raw);
    if (result.success) return { line, title: result.data };
    return { line, slug: slugOf(raw), reason: firstFault(result.error.issues).reason };
  });
}

type CsvRow = { record: Record<string, string>; line: number };

function csvRows(file: string, text: string): CsvRow[] {
  try {
    const rows = parse(text, {
      columns: true,
      bom: true,
      info: true,
      skipEmptyLines: true,
      trim: true,
    });
    // the parser stands behind the row when it hands it out, so a row of several lines starts earlier
    return (rows as unknown as { record: CsvRow["record"]; info: { lines: number } }[]).map(
      ({ record, info }) => ({ record, line: info.lines - linesWithin(record) }),
    );
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new Error(`${file}:${error.lines ?? 1}: ${error.message}`);
  }
}

function linesWithin(record: Record<string, string>) {
  return Object.values(record).join("").split("\n").length - 1;
}

/** Lists are separated by semicolons; an empty cell is as if it were not there. */
function fromColumns(record: Record<string, string>) {
  const facts: Record<string, unknown> = { cast: [] };
  const media: Record<string, unknown> = {};
  for (const [column, cell] of Object.entries(record)) {
    if (cell === "") continue;
    const target = MEDIA_COLUMNS.includes(column) ? media : facts;
    target[column] = cellValue(column, cell);
  }
  return { ...facts, media };
}

function cellValue(column: string, cell: string) {
  if (column === "featured") return cell.toLowerCase() === "true";
  if (NUMBER_COLUMNS.includes(column)) return Number(cell);
  if (!LIST_COLUMNS.includes(column)) return cell;
  return cell
    .split(";")
    .map((part) => part.trim())
    .filter(Boolean);
}

type Issue = { path: PropertyKey[]; message: string; keys?: string[] };

function firstFault(issues: Issue[]) {
  const [issue] = issues;
  const unknown = issue.keys?.at(0);
  const where = unknown === undefined ? issue.path : [...issue.path, unknown];
  return { path: where, reason: `${where.join(".") || "entry"}: ${issue.message}` };
}

function slugOf(raw: unknown) {
  const slug = typeof raw === "object" && raw !== null && "slug" in raw ? raw.slug : undefined;
  return typeof slug === "string" ? slug : undefined;
}

/** The first of several entries with the same slug counts. */
function withoutRepeats(entries: ReadEntry[]): ReadEntry[] {
  const lines = new Map<string, number>();
  return entries.map((entry) => {
    if (!("title" in entry)) return entry;
    const { slug } = entry.title;
    const earlier = lines.get(slug);
    if (earlier !== undefined) {
      return { line: entry.line, slug, reason: `slug: already used on line ${earlier}` };
    }
    lines.set(slug, entry.line);
    return entry;
  });
}
