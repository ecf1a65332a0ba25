import { csvLine } from "@/lib/exports/csv";
import type { DatasetName } from "@/lib/exports/dataset";
import { type ExportFile, fields } from "@/lib/exports/file";
import { linesOf, oneLine, picker, unixSeconds } from "@/lib/exports/formats/lines";
import { type Part, pathOfPart } from "@/lib/exports/split";

/** Frames with the column names that LensKit expects since 2025. */
export const lenskitFiles: ExportFile[] = [
  lenskitInteractions(),
  frame("users.csv", "viewers", "viewer user_id, origin origin"),
  frame("items.csv", "titles", "id item_id, title title, year year, genres genres"),
];

export function lenskitInteractions(part?: Part): ExportFile {
  const path = "interactions.csv";
  return {
    path: part ? pathOfPart(path, part) : path,
    holds: `preferences${part ? `, part ${part}` : ""}: strength as rating, time of the last act`,
    fields: fields("user_id id, item_id id, rating number, timestamp integer"),
    reads: ["preferences"],
    write: (snapshot, count) => {
      const pick = picker("preferences", "viewer", "title", "strength", "last_at");
      return linesOf(
        csvLine(["user_id", "item_id", "rating", "timestamp"]),
        count(snapshot.rows("preferences", part)),
        (row) => {
          const [viewer, title, strength, lastAt] = pick(row);
          return csvLine([viewer, title, strength, unixSeconds(lastAt)]);
        },
      );
    },
  };
}

/** Columns of a dataset under the names of LensKit, as pairs. */
function frame(path: string, dataset: DatasetName, pairs: string): ExportFile {
  const names = pairs.split(", ").map((pair) => pair.split(" "));
  const pick = picker(dataset, ...names.map(([ours]) => ours));
  return {
    path,
    holds: dataset,
    fields: names.map(([, name]) => ({ name, type: name.endsWith("_id") ? "id" : "text" })),
    reads: [dataset],
    write: (snapshot, count) =>
      linesOf(csvLine(names.map(([, theirs]) => theirs)), count(snapshot.rows(dataset)), (row) =>
        csvLine(pick(row).map((cell) => (typeof cell === "string" ? oneLine(cell) : cell))),
      ),
  };
}
