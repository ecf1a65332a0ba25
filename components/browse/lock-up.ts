/** A way of setting a title's name, by what kind of title it is. */
export type Mood = "dread" | "wonder" | "laughter" | "record" | "heart";

// the first that a title has decides: what sets it apart stands before what many have
const MOODS: [genre: string, mood: Mood][] = [
  ["Horror", "dread"],
  ["Film noir", "dread"],
  ["Science fiction", "wonder"],
  ["Documentary", "record"],
  ["Experimental", "record"],
  ["Comedy", "laughter"],
  ["Fantasy", "wonder"],
  ["Family", "laughter"],
  ["Thriller", "dread"],
  ["Mystery", "dread"],
  ["Crime", "dread"],
  ["Adventure", "wonder"],
  ["Romance", "heart"],
  ["Drama", "heart"],
  ["Animation", "laughter"],
  ["Music", "laughter"],
];

const SMALL = new Set(
  "a an and at by for from in into of on or the to with & der die das und la le les il el".split(
    " ",
  ),
);
const LETTERS_ACROSS: Record<Mood, number> = {
  dread: 13, // that fit a line of the narrowest phone at full size
  wonder: 10,
  laughter: 15,
  record: 15,
  heart: 16,
};
const SMALLEST = 0.68; // of the full size: large print on a phone, too; a longer word breaks

export type LockUp = { mood: Mood; words: { text: string; isSmall: boolean }[]; scale: number };

/** How a title's name is set: the same for the same title, and never wider than where it stands. */
export function lockUp({ title, genres }: { title: string; genres: string[] }): LockUp {
  const mood = MOODS.find(([genre]) => genres.includes(genre))?.[1] ?? "heart";
  const words = title
    .split(/\s+/)
    .filter((word) => word !== "")
    .map((text) => ({ text, isSmall: SMALL.has(text.toLowerCase()) }));
  const isAllSmall = words.every(({ isSmall }) => isSmall);
  const longest = Math.max(1, ...words.map(({ text }) => text.length));
  const byWord = LETTERS_ACROSS[mood] / longest;
  const scale = Math.max(SMALLEST, Math.min(byWord, scaleOf(title.length)));
  return {
    mood,
    words: isAllSmall ? words.map((word) => ({ ...word, isSmall: false })) : words,
    scale: Math.round(scale * 100) / 100,
  };
}

/** Short names may be larger than usual, long ones must not fill the picture. */
function scaleOf(letters: number) {
  if (letters <= 8) return 1.2;
  if (letters <= 26) return 1;
  return letters <= 42 ? 0.85 : 0.72;
}
