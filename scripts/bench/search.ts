import { setTimeout } from "node:timers/promises";
import { startEngine, stopEngine } from "@/lib/rankings/engine";
import { findQuickly } from "@/lib/search/quick";
import { readResults } from "@/lib/search/results";
import { readIndex } from "@/lib/search/shared-index";
import type { ViewerId } from "@/lib/session";
import type { Reader } from "@/lib/titles/maturity";
import { addViewer } from "@/scripts/database/test-viewer";
import { withBenchDatabase } from "./bench-database";
import type { Figure } from "./figure";
import { addLargeCatalogue } from "./large-catalogue";
import { quantile, waitsFor } from "./times";
import { TurnWatch } from "./turn-watch";

const TITLES = 10_000;
const MOST_MS = 100;
const EVERY = 250; // each so many titles, one is searched for
const MOST_LETTERS = 14;
const LIMITS = [null, "7+"] as const;

type Viewer = Reader & { id: ViewerId };
type Ask = (typed: string, viewer: Viewer) => Promise<unknown>;

/** What the server does for every letter typed, in a catalogue of ten thousand titles. */
export async function benchSearch(): Promise<Figure[]> {
  return withBenchDatabase({}, async () => {
    try {
      const titles = await addLargeCatalogue(TITLES);
      const viewerId = await addViewer({ name: "Ada" });
      const searched = titles.filter((_, number) => number % EVERY === 0);
      const names = searched.map(({ title }) => title.toLowerCase());
      const people = searched.map(({ cast }) => cast[0].toLowerCase());
      const ready = await readyFigures();
      await times(lettersOf(names.slice(0, 2)), findQuickly, viewerId); // as in a server that runs
      const asked = {
        "a title, letter by letter": lettersOf(names),
        "a person, letter by letter": lettersOf(people),
        "a misspelt title, letter by letter": lettersOf(names.map(misspelt)),
        "ideas before anything is typed": Array<string>(20).fill(""),
      };
      const figures: Figure[] = [];
      for (const [what, queries] of Object.entries(asked)) {
        figures.push(...figuresOf(what, await times(queries, findQuickly, viewerId)));
      }
      const pages = lettersOf(names.slice(0, 10));
      figures.push(...figuresOf("the page of results", await times(pages, readResults, viewerId)));
      return [...figures, ...ready];
    } finally {
      await stopEngine();
    }
  });
}

/** What it takes once for each state of the catalogue, before the first search of it is answered. */
async function readyFigures(): Promise<Figure[]> {
  await startEngine();
  const watch = new TurnWatch();
  await setTimeout(50);
  watch.take(); // what was before
  const [waited] = await waitsFor([0], readIndex);
  const { processor } = watch.take();
  return [
    { name: "index made anew after a change of the catalogue", value: waited, unit: "ms" },
    { name: "longest turn of the process meanwhile", value: processor, unit: "ms" },
  ];
}

function figuresOf(name: string, measured: number[]): Figure[] {
  const limit = { at: "most" as const, value: MOST_MS };
  return [
    { name: `search for ${name}, p50`, value: quantile(measured, 0.5), unit: "ms" },
    { name: `search for ${name}, p95`, value: quantile(measured, 0.95), unit: "ms", limit },
  ];
}

function lettersOf(texts: string[]) {
  return texts.flatMap((text) =>
    Array.from({ length: Math.min(MOST_LETTERS, text.length) }, (_, last) =>
      text.slice(0, last + 1),
    ),
  );
}

function times(queries: string[], ask: Ask, id: ViewerId) {
  return waitsFor(queries.entries(), ([turn, query]) =>
    ask(query, { id, maturityLimit: LIMITS[turn % LIMITS.length] }),
  );
}

/** One letter of the longest word is wrong. */
function misspelt(text: string) {
  const [longest] = text.split(" ").toSorted((a, b) => b.length - a.length);
  const middle = Math.floor(longest.length / 2);
  return text.replace(longest, `${longest.slice(0, middle)}x${longest.slice(middle + 1)}`);
}
