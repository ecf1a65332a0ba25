import type { ExportFile } from "@/lib/exports/file";
import { linesOf, oneLine, picker, unixSeconds } from "@/lib/exports/formats/lines";

/** Atomic files of RecBole: tab-separated, each column named with its type. */
export const recboleFiles: ExportFile[] = [
  {
    path: "matinee/matinee.inter",
    holds: "preferences: strength as rating, time of the last act",
    write: (snapshot, count) => {
      const pick = picker("preferences", "viewer", "title", "strength", "last_at");
      return linesOf(
        tabbed("user_id:token", "item_id:token", "rating:float", "timestamp:float"),
        count(snapshot.rows("preferences")),
        (row) => {
          const [viewer, title, strength, lastAt] = pick(row);
          return tabbed(viewer, title, strength, unixSeconds(lastAt));
        },
      );
    },
  },
  {
    path: "matinee/matinee.user",
    holds: "viewers",
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

function tabbed(...cells: unknown[]) {
  return `${cells.join("\t")}\n`;
}
