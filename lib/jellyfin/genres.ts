import { genres } from "@/lib/titles/schema";

type Genre = (typeof genres)[number];

const MOST_GENRES = 3;

/** Other names for our genres, as TMDB, TheTVDB, IMDb and libraries by hand have them. */
const OTHER_NAMES: Record<string, Genre[]> = {
  "sci-fi": ["Science fiction"],
  scifi: ["Science fiction"],
  "science-fiction": ["Science fiction"],
  "sci-fi & fantasy": ["Science fiction", "Fantasy"],
  "action & adventure": ["Action", "Adventure"],
  "war & politics": ["War"],
  "film-noir": ["Film noir"],
  noir: ["Film noir"],
  musical: ["Music"],
  suspense: ["Thriller"],
  anime: ["Animation"],
  cartoon: ["Animation"],
  animated: ["Animation"],
  children: ["Family"],
  kids: ["Family"],
  biography: ["History"],
  historical: ["History"],
  romantic: ["Romance"],
  "short film": ["Short"],
  avant: ["Experimental"],
  "avant-garde": ["Experimental"],
  "martial arts": ["Action"],
  documentaries: ["Documentary"],
};

const ours = new Map<string, Genre>(genres.map((genre) => [genre.toLowerCase(), genre]));

/** Up to three of our genres, in the server's order, and the names that are none of ours. */
export function genresFrom(names: string[]): { genres: Genre[]; others: string[] } {
  const found = new Set<Genre>();
  const others: string[] = [];
  for (const name of names) {
    const key = name.toLowerCase();
    const own = ours.get(key);
    const known = own ? [own] : OTHER_NAMES[key];
    if (!known) others.push(name);
    for (const genre of known ?? []) found.add(genre);
  }
  const all = [...found];
  return { genres: all.slice(0, MOST_GENRES), others: [...all.slice(MOST_GENRES), ...others] };
}
