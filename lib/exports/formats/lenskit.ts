import { csvLine } from "@/lib/exports/csv";
import type { Column, DatasetName } from "@/lib/exports/dataset";
import type { ExportFile } from "@/lib/exports/file";
import { linesOf, oneLine, picker, unixSeconds } from "@/lib/exports/formats/lines";

/** Frames with the column names that LensKit expects since 2025. */
export const lenskitFiles: ExportFile[] = [
  {
    path: "interactions.csv",
    holds: "preferences: strength as rating, time of the last act",
    write: (snapshot, count) => {
      const pick = picker("preferences", "viewer", "title", "strength", "last_at");
      return linesOf(
        csvLine(["user_id", "item_id", "rating", "timestamp"]),
        count(snapshot.rows("preferences")),
        (row) => {
          const [viewer, title, strength, lastAt] = pick(row);
          return csvLine([viewer, title, strength, unixSeconds(lastAt)]);
        },
      );
    },
  },
  frame("users.csv", "viewers", { viewer: "user_id", origin: "origin" }),
  frame("items.csv", "titles", { id: "item_id", title: "title", year: "year", genres: "genres" }),
];

function frame(
  path: string,
  dataset: DatasetName,
  names: Record<Column["name"], string>,
): ExportFile {
  const pick = picker(dataset, ...Object.keys(names));
  return {
    path,
    holds: dataset,
    write: (snapshot, count) =>
      linesOf(csvLine(Object.values(names)), count(snapshot.rows(dataset)), (row) =>
        csvLine(pick(row).map((cell) => (typeof cell === "string" ? oneLine(cell) : cell))),
      ),
  };
}
