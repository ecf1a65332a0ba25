import type { LibraryTitle } from "@/lib/libraries/library-title";

/** A title of the wider library with everything that is known of it. */
export type WiderTitle = Omit<LibraryTitle, "key" | "ratingCount"> & {
  id: number;
  tagWeights: number[];
  ratingCount: number;
  titleId: string | null; // of the same film in the catalogue
};

/** Where more about a title stands, outside of Matinee; nothing is fetched from there. */
export type Outside = Pick<WiderTitle, "kind" | "imdbId" | "tmdbId">;

/** Something a viewer would like to see that has no trailer here. */
export type Wish = Outside & {
  id: string;
  widerId: number | null; // null once its library was removed
  name: string;
  year: number | null;
  wishedAt: Date;
};

export function outsideOf({ kind, imdbId, tmdbId }: Outside): Outside {
  return { kind, imdbId, tmdbId };
}
