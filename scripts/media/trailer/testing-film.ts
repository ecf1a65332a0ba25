import type { Film } from "../art/film";

/** A film for tests; say only what matters. */
export function filmWith(fields: Partial<Film> = {}): Film {
  return {
    slug: "night-train-1948",
    title: "Night Train",
    year: 1948,
    runtimeMinutes: 70,
    directors: ["Ada Stone"],
    cast: [],
    genres: ["Film noir"],
    countries: ["United States"],
    tags: ["train"],
    maturity: "12+",
    rights: "public domain",
    featured: false,
    tagline: "Mind the gap.",
    synopsis: "A train leaves and one passenger was never on it.",
    art: {
      motif: "train",
      second: "street-lamp",
      layout: "horizon",
      palette: ["#0b0d12", "#22343d", "#7d1f33", "#c9b26b", "#efe8d2"],
      beats: ["The last train leaves.", "One seat stays empty.", "Someone paid for it."],
    },
    ...fields,
  };
}
