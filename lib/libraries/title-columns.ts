import { Unusable } from "@/lib/libraries/library-title";

/** What a table of titles can say, and what headers call it: lower case, letters and digits only. */
const HEADERS = {
  key: ["tconst", "const", "id", "movieid", "showid", "titleid", "filmid"],
  kind: ["titletype", "type", "kind", "contenttype"],
  name: ["primarytitle", "title", "name", "movietitle", "film", "movie"],
  otherName: ["originaltitle", "originalname", "alternativetitle"],
  year: ["startyear", "releaseyear", "year", "releasedate", "firstairdate", "dateofrelease"],
  runtime: ["runtimeminutes", "runtime", "runtimemins", "duration"],
  genres: ["genres", "genre", "listedin"],
  tags: ["keywords", "tags", "plotkeywords"],
  overview: ["overview", "description", "plot", "synopsis"],
  imdbId: ["tconst", "const", "imdbid", "imdb", "imdbtitleid", "url"],
  tmdbId: ["tmdbid", "tmdb"],
  ratingMean: ["averagerating", "voteaverage", "imdbrating", "imdbscore", "rating"],
  ratingCount: ["numvotes", "votecount", "votes", "imdbvotes", "numvotedusers"],
  isAdult: ["isadult", "adult"],
} as const;

export type TitleField = keyof typeof HEADERS;

export const titleFields = Object.keys(HEADERS) as TitleField[]; // they are its keys

/** Where in a record each field stands. */
export type TitleColumns = Partial<Record<TitleField, number>>;

/**
 * Finds the columns by their headers; `named` says otherwise for some. Throws when the table has no names of titles,
 * or not the columns that were named.
 */
export function titleColumns(
  header: string[],
  named: Partial<Record<TitleField, string>>,
): TitleColumns {
  const words = header.map(plain);
  const columns: TitleColumns = {};
  for (const field of titleFields) {
    const wanted = named[field];
    const at =
      wanted === undefined
        ? (HEADERS[field] as readonly string[])
            .map((one) => words.indexOf(one))
            .find((place) => place !== -1)
        : words.indexOf(plain(wanted));
    if (at === -1) throw new Error(`There is no column ${wanted}; there are ${header.join(", ")}.`);
    if (at !== undefined) columns[field] = at;
  }
  if (columns.name === undefined) {
    throw new Error(
      `No column holds names of titles; say which by --columns name=HEADER. There are ${header.join(", ")}.`,
    );
  }
  // a file of The Movie Database calls its own ids just "id"
  if (columns.tmdbId === undefined && words.includes("voteaverage") && words.includes("id")) {
    columns.tmdbId = words.indexOf("id");
  }
  return columns;
}

/** What a layout is called, by the headers that only it has. */
export function layoutOf(header: string[]): string {
  const words = header.map(plain);
  const has = (...names: string[]) => names.every((name) => words.includes(name));
  if (has("tconst", "titletype", "primarytitle")) return "imdb";
  if (has("voteaverage", "originaltitle", "belongstocollection")) return "the-movies-dataset";
  if (has("voteaverage", "originaltitle", "keywords")) return "tmdb-5000";
  if (has("showid", "listedin")) return "netflix-titles";
  return "columns";
}

function plain(header: string) {
  return header.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

const FILMS = ["movie", "film", "tvmovie", "feature", "video"];
const SERIES = ["tvseries", "tvminiseries", "series", "tvshow", "show", "tv"];

/** film or series by whatever a file calls it; null for what is neither, such as an episode or a game. */
export function kindIn(text: string): "film" | "series" | null {
  const word = plain(text);
  if (word === "") throw new Unusable("neither film nor series");
  if (FILMS.includes(word)) return "film";
  return SERIES.includes(word) ? "series" : null;
}
