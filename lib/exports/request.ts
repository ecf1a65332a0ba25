import type { z } from "zod";
import { AppError } from "@/lib/errors";
import { bundleOf } from "@/lib/exports/bundle";
import { isDatasetName } from "@/lib/exports/dataset";
import { download } from "@/lib/exports/download";
import { tallied } from "@/lib/exports/file";
import { filesOf } from "@/lib/exports/format";
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
export async function answerExport(file: string, query: URLSearchParams): Promise<Response> {
  if (file === "bundle") return sendBundle(parseFormat(query.get("format")), parseChoice(query));
  const [, dataset = "", format = ""] = /^([a-z]+)\.([a-z]+)$/.exec(file) ?? [];
  if (!isDatasetName(dataset) || !isTableFormat(format)) throw new AppError("notFound");
  return sendTable(tableFile(dataset, format), format, parseChoice(query));
}

async function sendTable(
  file: ReturnType<typeof tableFile>,
  format: TableFormat,
  choice: ExportChoice,
) {
  const snapshot = await openSnapshot(choice);
  return download(
    tallied(file, snapshot, () => undefined),
    {
      fileName: `matinee-${file.path}`,
      mediaType: mediaTypes[format],
      close: () => snapshot.close(),
    },
  );
}

async function sendBundle(format: ExportFormat, choice: ExportChoice) {
  filesOf(format, choice.split); // refuses what is not offered before anything is opened
  const snapshot = await openSnapshot(choice);
  return download(bundleOf(snapshot, format), {
    fileName: `matinee-${format}.zip`,
    mediaType: "application/zip",
    close: () => snapshot.close(),
  });
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
