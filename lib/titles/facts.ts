import type { TitleMedia } from "@/lib/titles/media";
import type { ShippedTitle } from "@/lib/titles/schema";

/** The columns that say what a title is, in the order of `factsOf`. */
export const FACT_COLUMNS = [
  "title",
  "original_title",
  "year",
  "runtime_minutes",
  "directors",
  '"cast"',
  "genres",
  "countries",
  "tags",
  "maturity",
  "imdb_id",
  "rights",
  "tagline",
  "synopsis",
  "featured",
  "media",
];

/** `column = excluded.column`, for an upsert. */
export function taken(columns: string[]) {
  return columns.map((column) => `${column} = excluded.${column}`).join(", ");
}

type TitleWithMedia = Omit<ShippedTitle, "art"> & { media: TitleMedia };

/** What a title is, as it is stored. */
export function factsOf(title: TitleWithMedia) {
  return [
    title.title,
    title.originalTitle ?? null,
    title.year,
    title.runtimeMinutes,
    title.directors,
    title.cast,
    title.genres,
    title.countries,
    title.tags,
    title.maturity,
    title.imdbId ?? null,
    title.rights,
    title.tagline,
    title.synopsis,
    title.featured,
    JSON.stringify(title.media),
  ];
}
