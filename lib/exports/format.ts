import { AppError } from "@/lib/errors";
import { datasetNames } from "@/lib/exports/dataset";
import type { ExportFile } from "@/lib/exports/file";
import { contentwiseFiles } from "@/lib/exports/formats/contentwise";
import { gorseFiles } from "@/lib/exports/formats/gorse";
import { lenskitFiles, lenskitInteractions } from "@/lib/exports/formats/lenskit";
import { mindFiles } from "@/lib/exports/formats/mind";
import { movielensFiles, movielensRatings } from "@/lib/exports/formats/movielens";
import { openBanditFiles } from "@/lib/exports/formats/open-bandit";
import { recboleFiles, recboleInteractions } from "@/lib/exports/formats/recbole";
import { xapiFiles } from "@/lib/exports/formats/xapi";
import type { ExportFormat, Split } from "@/lib/exports/schema";
import { type Part, parts } from "@/lib/exports/split";
import { tableFile } from "@/lib/exports/table";

/** The files of a format, and with a split one more for each part of the preferences. */
export function filesOf(format: ExportFormat, split: Split | null = null): ExportFile[] {
  const whole = wholeFilesOf(format);
  if (!split) return whole;
  const partFile = partFileOf(format);
  if (partFile) return [...whole, ...parts.map(partFile)];
  const detail = `The format ${format} holds no preferences that could be split.`;
  throw new AppError("unprocessable", detail);
}

function wholeFilesOf(format: ExportFormat): ExportFile[] {
  switch (format) {
    case "csv":
    case "ndjson":
    case "parquet":
      return datasetNames.map((name) => tableFile(name, format));
    case "recbole":
      return recboleFiles;
    case "movielens":
      return movielensFiles;
    case "mind":
      return mindFiles;
    case "obd":
      return openBanditFiles;
    case "contentwise":
      return contentwiseFiles;
    case "xapi":
      return xapiFiles;
    case "gorse":
      return gorseFiles;
    case "lenskit":
      return lenskitFiles;
  }
}

/** How a part of the preferences is written, in formats that have them. */
function partFileOf(format: ExportFormat): ((part: Part) => ExportFile) | null {
  switch (format) {
    case "csv":
    case "ndjson":
    case "parquet":
      return (part) => tableFile("preferences", format, part);
    case "recbole":
      return recboleInteractions;
    case "movielens":
      return movielensRatings;
    case "lenskit":
      return lenskitInteractions;
    case "mind":
    case "obd":
    case "contentwise":
    case "xapi":
    case "gorse":
      return null;
  }
}
