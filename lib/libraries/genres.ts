import { genres as ours } from "@/lib/titles/schema";

/** What others call the genres of our own list, in lower case. */
const OTHER_WORDS: Record<string, string> = {
  children: "Family",
  "children's": "Family",
  kids: "Family",
  "sci-fi": "Science fiction",
  scifi: "Science fiction",
  "sci-fi & fantasy": "Science fiction",
  "film-noir": "Film noir",
  noir: "Film noir",
  musical: "Music",
  "music & musicals": "Music",
  comedies: "Comedy",
  dramas: "Drama",
  documentaries: "Documentary",
  thrillers: "Thriller",
  "action & adventure": "Action",
  "horror movies": "Horror",
};

const NO_GENRES = ["(no genres listed)", "unknown", "imax", "tv movie", "\\n", "n/a", ""];

const known = new Map(ours.map((genre) => [genre.toLowerCase(), genre as string]));

const MOST = 6;

/** Genres in the catalogue's words where it has them, in their own words where not. */
export function genresIn(names: string[]): string[] {
  const found = names.flatMap((raw) => {
    const name = raw.trim();
    const word = name.toLowerCase();
    if (NO_GENRES.includes(word)) return [];
    return known.get(word) ?? OTHER_WORDS[word] ?? name.charAt(0).toUpperCase() + name.slice(1);
  });
  return [...new Set(found)].slice(0, MOST);
}
