import { csvLine } from "@/lib/exports/csv";
import { type ExportFile, fields } from "@/lib/exports/file";
import { linesOf, numbered, oneLine, picker, unixSeconds } from "@/lib/exports/formats/lines";
import { type Part, pathOfPart } from "@/lib/exports/split";

/**
 * The layout of the latest MovieLens sets. Their readers want whole numbers as ids, so viewers and titles
 * are numbered from 1 within the export; users.csv and links.csv say which is which.
 */
export const movielensFiles: ExportFile[] = [
  movielensRatings(),
  {
    path: "movies.csv",
    holds: "titles with year and genres",
    fields: fields("movieId integer, title text, genres text"),
    reads: ["titles"],
    write: async function* (snapshot, count) {
      const movies = await snapshot.titleNumbers();
      const pick = picker("titles", "id", "title", "year", "genres");
      yield* linesOf(
        csvLine(["movieId", "title", "genres"]),
        count(snapshot.rows("titles")),
        (row) => {
          const [id, title, year, genres] = pick(row);
          const name = `${oneLine(title)} (${year})`;
          return csvLine([movies.get(String(id)) ?? null, name, genres || "(no genres listed)"]);
        },
      );
    },
  },
  {
    path: "links.csv",
    holds: "titles' IMDb numbers and their ids in Matinee",
    fields: fields("movieId integer, imdbId id, tmdbId id, matineeId id"),
    reads: ["titles"],
    write: async function* (snapshot, count) {
      const movies = await snapshot.titleNumbers();
      const pick = picker("titles", "id", "imdb_id");
      yield* linesOf(
        csvLine(["movieId", "imdbId", "tmdbId", "matineeId"]),
        count(snapshot.rows("titles")),
        (row) => {
          const [id, imdb] = pick(row);
          const number = String(imdb ?? "").replace(/^tt/, "");
          return csvLine([movies.get(String(id)) ?? null, number, null, id]);
        },
      );
    },
  },
  {
    path: "users.csv",
    holds: "viewers' pseudonyms in the other formats",
    fields: fields("userId integer, viewer id, origin id"),
    reads: ["viewers"],
    write: async function* (snapshot, count) {
      const users = numbered(snapshot.pseudonyms);
      const pick = picker("viewers", "viewer", "origin");
      yield* linesOf(
        csvLine(["userId", "viewer", "origin"]),
        count(snapshot.rows("viewers")),
        (row) => {
          const [viewer, origin] = pick(row);
          return csvLine([users.get(String(viewer)) ?? null, viewer, origin]);
        },
      );
    },
  },
];

export function movielensRatings(part?: Part): ExportFile {
  const path = "ratings.csv";
  return {
    path: part ? pathOfPart(path, part) : path,
    holds: `preferences${part ? `, part ${part}` : ""}: strength as rating (not bounded by 5), time of the last act`,
    fields: fields("userId integer, movieId integer, rating number, timestamp integer"),
    reads: ["preferences"],
    write: async function* (snapshot, count) {
      const users = numbered(snapshot.pseudonyms);
      const movies = await snapshot.titleNumbers();
      const pick = picker("preferences", "viewer", "title", "strength", "last_at");
      yield* linesOf(
        csvLine(["userId", "movieId", "rating", "timestamp"]),
        count(snapshot.rows("preferences", part)),
        (row) => {
          const [viewer, title, strength, lastAt] = pick(row);
          const [user, movie] = [users.get(String(viewer)), movies.get(String(title))];
          return csvLine([user ?? null, movie ?? null, strength, unixSeconds(lastAt)]);
        },
      );
    },
  };
}
