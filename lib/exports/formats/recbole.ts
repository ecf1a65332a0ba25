import { type ExportFile, fields } from "@/lib/exports/file";
import { linesOf, oneLine, picker, unixSeconds } from "@/lib/exports/formats/lines";
import { type Part, pathOfPart } from "@/lib/exports/split";

/** Atomic files of RecBole: tab-separated, each column named with its type. */
export const recboleFiles: ExportFile[] = [
  recboleInteractions(),
  {
    path: "matinee/matinee.user",
    holds: "viewers",
    fields: fields("user_id:token id, origin:token id"),
    reads: ["viewers"],
    write: (snapshot, count) => {
      const pick = picker("viewers", "viewer", "origin");
      return linesOf(
        tabbed("user_id:token", "origin:token"),
        count(snapshot.rows("viewers")),
        (row) => tabbed(...pick(row)),
      );
    },
  },
  {
    path: "matinee/matinee.item",
    holds: "titles",
    fields: fields(
      "item_id:token id, movie_title:token_seq text, release_year:token integer, class:token_seq text",
    ),
    reads: ["titles"],
    write: (snapshot, count) => {
      const pick = picker("titles", "id", "title", "year", "genres");
      return linesOf(
        tabbed("item_id:token", "movie_title:token_seq", "release_year:token", "class:token_seq"),
        count(snapshot.rows("titles")),
        (row) => {
          const [id, title, year, genres] = pick(row);
          // sequences are separated by spaces, so a genre of two words is joined
          const classes = String(genres)
            .split("|")
            .map((genre) => genre.replaceAll(" ", "_"));
          return tabbed(id, oneLine(title), year, classes.join(" "));
        },
      );
    },
  },
];

/** RecBole takes the parts as they are by `benchmark_filename: [train, valid, test]`. */
export function recboleInteractions(part?: Part): ExportFile {
  const path = "matinee/matinee.inter";
  return {
    path: part ? pathOfPart(path, part) : path,
    holds: `preferences${part ? `, part ${part}` : ""}: strength as rating, time of the last act`,
    fields: fields(
      "user_id:token id, item_id:token id, rating:float number, timestamp:float number",
    ),
    reads: ["preferences"],
    write: (snapshot, count) => {
      const pick = picker("preferences", "viewer", "title", "strength", "last_at");
      return linesOf(
        tabbed("user_id:token", "item_id:token", "rating:float", "timestamp:float"),
        count(snapshot.rows("preferences", part)),
        (row) => {
          const [viewer, title, strength, lastAt] = pick(row);
          return tabbed(viewer, title, strength, unixSeconds(lastAt));
        },
      );
    },
  };
}

function tabbed(...cells: unknown[]) {
  return `${cells.join("\t")}\n`;
}
