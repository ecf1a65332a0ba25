/** A title of the wider library with everything that is known of it. */
export type WiderTitle = {
  id: number;
  kind: "film" | "series";
  name: string;
  otherNames: string[];
  year: number | null;
  runtimeMinutes: number | null;
  genres: string[];
  tags: string[];
  tagWeights: number[];
  overview: string;
  imdbId: string | null;
  tmdbId: number | null;
  ratingMean: number | null; // 0 to 10
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
