import type { z } from "zod";
import { AppError } from "@/lib/errors";
import { uuid } from "@/lib/events/plain";
import { bundleOf } from "@/lib/exports/bundle";
import { isDatasetName } from "@/lib/exports/dataset";
import { download } from "@/lib/exports/download";
import { type ExportFile, tallied } from "@/lib/exports/file";
import { filesOf } from "@/lib/exports/format";
import { isCalledOff, type Watch, watchExport } from "@/lib/exports/progress";
import {
  choiceNames,
  type ExportChoice,
  type ExportFormat,
  exportChoice,
  exportFormats,
  type TableFormat,
  tableFormats,
} from "@/lib/exports/schema";
import { openSnapshot } from "@/lib/exports/stream";
import { mediaTypes, tableFile } from "@/lib/exports/table";

/** Answers `GET /api/exports/{file}`: a dataset in a table format, or `bundle`. */
export async function answerExport(
  file: string,
  query: URLSearchParams,
  asker = "",
): Promise<Response> {
  requireKnown(query);
  const watch = { ticket: parseTicket(query.get("ticket")), asker };
  if (file === "bundle") {
    return sendBundle(parseFormat(query.get("format")), { choice: parseChoice(query), watch });
  }
  const [, dataset = "", format = ""] = /^([a-z]+)\.([a-z]+)$/.exec(file) ?? [];
  if (!isDatasetName(dataset) || !isTableFormat(format)) throw new AppError("notFound");
  return sendTable(tableFile(dataset, format), { format, choice: parseChoice(query), watch });
}

type Order = { choice: ExportChoice; watch: Watch };

async function sendTable(
  file: ExportFile,
  { format, choice, watch }: Order & { format: TableFormat },
) {
  const { snapshot, progress } = await begin([file], { choice, watch });
  progress.tell(file.path);
  return download(
    tallied(file, snapshot, () => progress.done()),
    {
      fileName: `matinee-${file.path}`,
      mediaType: mediaTypes[format],
      close: () => progress.end(),
    },
  );
}

async function sendBundle(format: ExportFormat, { choice, watch }: Order) {
  const files = filesOf(format, choice.split); // refuses what is not offered before anything is opened
  const { snapshot, progress } = await begin(files, { choice, watch });
  const zip = bundleOf(snapshot, format, (path) => progress.tell(path));
  zip.once("end", () => progress.done());
  return download(zip, {
    fileName: `matinee-${format}.zip`,
    mediaType: "application/zip",
    close: () => progress.end(),
  });
}

async function begin(files: ExportFile[], { choice, watch }: Order) {
  const snapshot = await openSnapshot(choice);
  if (isCalledOff(watch)) {
    await snapshot.close();
    throw new AppError("linkUsed", "The export was cancelled before it began.");
  }
  return { snapshot, progress: watchExport(snapshot, files, watch) };
}

const known: ReadonlySet<string> = new Set(["format", "ticket", ...choiceNames]);

/** A misspelt filter must not let out what it was to keep in. */
function requireKnown(query: URLSearchParams) {
  const stranger = [...query.keys()].find((name) => !known.has(name));
  if (stranger === undefined) return;
  const names = [...known].join(", ");
  throw new AppError("malformed", `${stranger}: no such parameter; there are ${names}.`);
}

/** What a page calls the export it watches; others watch none. */
function parseTicket(ticket: string | null) {
  if (!ticket) return null;
  const result = uuid.safeParse(ticket);
  if (result.success) return result.data;
  throw new AppError("malformed", "ticket: expected a UUID.");
}

function isTableFormat(name: string): name is TableFormat {
  return tableFormats.some((known) => known === name);
}

function parseFormat(name: string | null): ExportFormat {
  const format = exportFormats.find((known) => known === (name ?? "csv"));
  if (format) return format;
  throw new AppError("malformed", `format: expected one of ${exportFormats.join(", ")}.`);
}

/** The filter in a query string; a parameter may be repeated or list several values. */
export function parseChoice(query: URLSearchParams): ExportChoice {
  const given = (name: string) => query.getAll(name).filter(Boolean).join(",") || null;
  const result = exportChoice.safeParse(
    Object.fromEntries(choiceNames.map((name) => [name, given(name)])),
  );
  if (result.success) return result.data;
  throw new AppError("malformed", sentenceOf(result.error));
}

function sentenceOf(error: z.ZodError) {
  const [issue] = error.issues;
  return [issue.path.at(0), issue.message].filter(Boolean).join(": ");
}
