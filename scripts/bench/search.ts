import { stopEngine } from "@/lib/rankings/engine";
import { readSuggestions, searchTitles } from "@/lib/search/read";
import { readTitles } from "@/lib/titles/read";
import { withBenchDatabase } from "./bench-database";
import type { Figure } from "./figure";
import { addLargeCatalogue } from "./large-catalogue";
import { quantile, waitsFor } from "./times";

const TITLES = 10_000;
const MOST_MS = 100;
const EVERY = 500; // each so many titles, one is searched for
const READERS = [{ maturityLimit: null }, { maturityLimit: "7+" as const }];

/** What the server does for every letter typed, in a catalogue of ten thousand titles. */
export async function benchSearch(): Promise<Figure[]> {
  return withBenchDatabase({}, async () => {
    try {
      const titles = await addLargeCatalogue(TITLES);
      const searched = titles.filter((_, number) => number % EVERY === 0);
      const names = searched.map(({ title }) => title.toLowerCase());
      const people = searched.map(({ cast }) => cast[0].toLowerCase());
      await timesOfTyping(names.slice(0, 2)); // connections and statements are there, as in a server that runs
      return [
        ...figuresOf("a title, letter by letter", await timesOfTyping(names)),
        ...figuresOf("a person, letter by letter", await timesOfTyping(people)),
        ...figuresOf("a misspelt title", await times(names.map(misspelt))),
        ...figuresOf("ideas before anything is typed", await times(Array(10).fill(""))),
      ];
    } finally {
      await stopEngine();
    }
  });
}

function figuresOf(name: string, measured: number[]): Figure[] {
  const limit = { at: "most" as const, value: MOST_MS };
  return [
    { name: `search for ${name}, p50`, value: quantile(measured, 0.5), unit: "ms" },
    { name: `search for ${name}, p95`, value: quantile(measured, 0.95), unit: "ms", limit },
  ];
}

function timesOfTyping(texts: string[]) {
  return times(
    texts.flatMap((text) =>
      Array.from({ length: Math.min(12, text.length) }, (_, last) => text.slice(0, last + 1)),
    ),
  );
}

function times(queries: string[]) {
  return waitsFor(queries.entries(), async ([turn, query]) => {
    const reader = READERS[turn % READERS.length];
    const { titleIds, words } = await searchTitles(query, reader);
    await Promise.all([readTitles(titleIds, reader), readSuggestions(words, reader)]);
  });
}

/** One letter of the longest word is wrong. */
function misspelt(text: string) {
  const [longest] = text.split(" ").toSorted((a, b) => b.length - a.length);
  const middle = Math.floor(longest.length / 2);
  return text.replace(longest, `${longest.slice(0, middle)}x${longest.slice(middle + 1)}`);
}
