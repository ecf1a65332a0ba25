import { writeFileSync } from "node:fs";
import path from "node:path";
import { SeededRandom } from "@/lib/demo/seeded-random";
import { wordOf } from "./large-catalogue";

const GENRES = [
  "Action",
  "Comedy",
  "Crime",
  "Drama",
  "Horror",
  "Romance",
  "Sci-Fi",
  "Thriller",
  "War",
];
const TAGS_EVERY = 3; // each so many titles has some

type Size = { titles: number; people: number; each: number };

// so that a name shares its rarest trigrams with 6,200 others; in the 9,742 names of ml-latest-small, times six, it is 3,500
const WORDS = 30_000;

/** Writes a release of MovieLens that is made up, with names as long and as often shared as real ones; gives the names. */
export function writeLargeLibrary(folder: string, { titles, people, each }: Size): string[] {
  const random = new SeededRandom("large library");
  const words = Array.from({ length: WORDS }, () => wordOf(random));
  const names = Array.from({ length: titles }, () => nameOf(random, words));
  const write = (name: string, lines: string[]) =>
    writeFileSync(path.join(folder, name), `${lines.join("\n")}\n`);
  const movies = names.map((name, at) => {
    const genres = [pick(random, GENRES), pick(random, GENRES)].join("|");
    return `${at + 1},${name} (${1930 + (at % 90)}),${genres}`;
  });
  write("movies.csv", ["movieId,title,genres", ...movies]);
  write("links.csv", [
    "movieId,imdbId,tmdbId",
    ...names.map((_, at) => `${at + 1},${9_000_000 + at},${at + 1}`),
  ]);
  const tags = names.flatMap((_, at) =>
    at % TAGS_EVERY === 0
      ? [`1,${at + 1},${pick(random, words)},1`, `2,${at + 1},${pick(random, words)},1`]
      : [],
  );
  write("tags.csv", ["userId,movieId,tag,timestamp", ...tags]);
  const ratings = ["userId,movieId,rating,timestamp"];
  for (let person = 1; person <= people; person++) {
    for (let n = 0; n < each; n++) {
      const title = 1 + Math.floor(titles * random.next() ** 3);
      ratings.push(`${person},${title},${1 + random.integer(0, 8) / 2},${1_500_000_000 + n}`);
    }
  }
  write("ratings.csv", ratings);
  return names;
}

const FILMS = 2_400;
const SERIES = 600;
const DAYS = 3_000;
const DAY_MILLISECONDS = 86_400_000;

/** A history as Netflix writes it: of its films most are in the library, some misspelt, some in none; a fifth of the rows are films. */
export function largeHistory(names: string[], { rows, seed }: { rows: number; seed: string }) {
  const random = new SeededRandom(seed);
  const films = Array.from({ length: FILMS }, () => changed(random, pick(random, names)));
  const series = Array.from({ length: SERIES }, () => changed(random, pick(random, names)));
  const last = Date.UTC(2026, 10, 1);
  const lines = ["Title,Date"];
  for (let row = 0; row < rows; row++) {
    const date = new Date(last - Math.floor((row * DAYS) / rows) * DAY_MILLISECONDS);
    const day = `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear() % 100}`;
    const title =
      row % 5 === 0
        ? films[Math.floor(row / 5) % FILMS]
        : `${series[row % SERIES]}: Season ${1 + (row % 6)}: Episode ${row % 24}`;
    lines.push(`"${title}","${day}"`);
  }
  return `${lines.join("\n")}\n`;
}

/** Four in five as they are; of the others some are misspelt, some are of no library. */
function changed(random: SeededRandom, name: string) {
  const drawn = random.next();
  if (drawn < 0.8) return name;
  if (drawn < 0.88) return name.replace(/[aeiou](?=[^aeiou]*$)/, "x");
  return `${wordOf(random)} ${name.split(" ").at(-1)} ${wordOf(random)}`;
}

function nameOf(random: SeededRandom, words: string[]) {
  const said = Array.from({ length: random.integer(1, 3) }, () => oftenTaken(random, words));
  const name = said.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" ");
  return random.isTrue(0.25) ? `The ${name}` : name;
}

/** Some words are in many names, as in any language. */
function oftenTaken(random: SeededRandom, words: string[]) {
  return words[Math.floor(words.length * random.next() ** 1.5)];
}

function pick<Item>(random: SeededRandom, items: readonly Item[]): Item {
  return items[Math.floor(items.length * random.next())];
}
