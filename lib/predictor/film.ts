import type { LibraryFacts } from "@/lib/predictor/library/library-facts";
import type { Title } from "@/lib/titles/read";

/**
 * What can be known of a film or series. A source fills in what it has; what is left out is "not known" to every model,
 * so that a richer source (a media library with studios, ratings and collections) needs nothing else changed.
 */
export type Film = {
  title: string;
  tagline?: string;
  synopsis?: string;
  year?: number | null;
  released?: Date | null; // day of first release, in UTC
  runtimeMinutes?: number | null;
  communityRating?: number | null; // 0 to 10, by the public
  criticRating?: number | null; // 0 to 100
  maturity?: string | null;
  officialRating?: string | null; // in the words of whoever rated it, such as PG-13
  genres?: string[];
  tags?: string[];
  studios?: string[];
  countries?: string[];
  people?: { name: string; role: string }[]; // role as director, actor, writer
  collection?: FilmCollection | null;
};

export type FilmCollection = {
  name: string;
  place: number; // in the order of release, from 1
  size: number;
  daysSincePrevious: number | null;
};

/** A title of the catalogue as the models know it, with what a media server adds. */
export function filmOf(title: Title, facts?: LibraryFacts): Film {
  return {
    ...facts,
    title: title.title,
    tagline: title.tagline,
    synopsis: title.synopsis,
    year: title.year,
    runtimeMinutes: title.runtimeMinutes,
    maturity: title.maturity,
    genres: title.genres,
    tags: title.tags,
    countries: title.countries,
    people: facts?.people ?? [
      ...title.directors.map((name) => ({ name, role: "director" })),
      ...title.cast.map((name) => ({ name, role: "actor" })),
    ],
  };
}
