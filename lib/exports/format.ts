import { AppError } from "@/lib/errors";
import { datasetNames } from "@/lib/exports/dataset";
import type { ExportFile } from "@/lib/exports/file";
import { gorseFiles } from "@/lib/exports/formats/gorse";
import { lenskitFiles } from "@/lib/exports/formats/lenskit";
import { movielensFiles } from "@/lib/exports/formats/movielens";
import { recboleFiles } from "@/lib/exports/formats/recbole";
import type { ExportFormat } from "@/lib/exports/schema";
import { tableFile } from "@/lib/exports/table";

/** The files of a format; those of the contract that are not written yet say so. */
export function filesOf(format: ExportFormat): ExportFile[] {
  switch (format) {
    case "csv":
    case "ndjson":
    case "parquet":
      return datasetNames.map((name) => tableFile(name, format));
    case "recbole":
      return recboleFiles;
    case "movielens":
      return movielensFiles;
    case "gorse":
      return gorseFiles;
    case "lenskit":
      return lenskitFiles;
    case "mind":
    case "obd":
    case "contentwise":
    case "xapi":
      throw new AppError("unprocessable", `The format ${format} is not offered yet.`);
  }
}
