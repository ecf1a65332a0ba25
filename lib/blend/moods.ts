/** Moods of an evening, each by the genres that serve it. */
export const moods = {
  light: { label: "Light", genres: ["Comedy", "Animation", "Family", "Music"] },
  tense: { label: "Tense", genres: ["Thriller", "Horror", "Crime", "Film noir", "Mystery"] },
  far: {
    label: "Far away",
    genres: ["Adventure", "Fantasy", "Science fiction", "Action", "Western"],
  },
  moving: { label: "Moving", genres: ["Drama", "Romance", "War"] },
  curious: { label: "Curious", genres: ["Documentary", "History", "Experimental", "Short"] },
} as const;

export type Mood = keyof typeof moods;

export function hasMood(genres: string[], mood: Mood) {
  const wanted: readonly string[] = moods[mood].genres;
  return genres.some((genre) => wanted.includes(genre));
}
