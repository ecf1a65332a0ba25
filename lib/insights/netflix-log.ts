import type { KnownTitles } from "@/lib/insights/known-titles";
import { DAY } from "@/lib/insights/local-clock";
import type { LoggedTitle, Sitting, ViewingLog } from "@/lib/insights/viewing-log";
import { siblingsAmong } from "@/lib/netflix/siblings";
import { splitTitle } from "@/lib/netflix/title-name";
import { folded } from "@/lib/search/fold";

/** A row of a Netflix history that counts as watched: when it began, and how long it lasted. */
export type WatchedRow = { name: string; at: number; seconds: number };

export const COMPLETE_FROM = 0.9; // of a film's length: what follows is its credits
const SAME_VIEWING = 3 * DAY; // a film broken off on Friday and ended on Sunday was watched once

type Options = { precision: ViewingLog["precision"]; known: KnownTitles };

/** A Netflix history in the common form. */
export function netflixLog(rows: WatchedRow[], { precision, known }: Options): ViewingLog {
  const gathered = new GatheredTitles(
    rows.map(({ name }) => name),
    known,
  );
  const sittings = rows
    .toSorted((a, b) => a.at - b.at)
    .map(({ name, at, seconds }): Sitting => {
      return { ...gathered.of(name), at, seconds, viewing: 0, part: null };
    });
  const viewings = numberViewings(sittings);
  if (precision === "moment") tellParts(sittings, { viewings, runtimes: gathered.runtimes });
  return {
    precision,
    hasSeconds: precision === "moment",
    completeFrom: COMPLETE_FROM,
    titles: gathered.titles,
    sittings,
  };
}

type Placed = Pick<Sitting, "title" | "work">;

/** Titles under way: rows name episodes, and the same title in several ways. */
class GatheredTitles {
  readonly titles: LoggedTitle[] = [];
  readonly runtimes: (number | null)[] = []; // of films, in seconds
  #known: KnownTitles;
  #siblings;
  #places = new Map<string, number>();
  #works = new Map<string, number>();
  #ofName = new Map<string, Placed>();

  constructor(names: string[], known: KnownTitles) {
    this.#known = known;
    this.#siblings = siblingsAmong(names);
  }

  of(rawName: string): Placed {
    const before = this.#ofName.get(rawName);
    if (before) return before;
    const { kind, name, otherNames, season, episode } = splitTitle(rawName, this.#siblings);
    const key = `${kind} ${folded(name) || name}`;
    const title = this.#places.get(key) ?? this.#add(key, { kind, names: [name, ...otherNames] });
    const work = kind === "film" ? `${title}` : `${title} ${season ?? ""}: ${episode ?? ""}`;
    const placed = { title, work: this.#works.get(work) ?? this.#works.size };
    this.#works.set(work, placed.work);
    this.#ofName.set(rawName, placed);
    return placed;
  }

  #add(key: string, { kind, names }: { kind: "film" | "series"; names: string[] }) {
    const found = this.#known.find(kind, names);
    const place = this.titles.length;
    this.titles.push({
      name: names[0],
      kind,
      year: found?.year ?? null,
      genres: found?.genres ?? [],
      tags: found?.tags ?? [],
    });
    const minutes = kind === "film" ? found?.runtimeMinutes : null;
    this.runtimes.push(minutes ? minutes * 60 : null);
    this.#places.set(key, place);
    return place;
  }
}

/** Sittings of one film or episode less than three days apart are parts of one viewing; says how many there are. */
function numberViewings(sittings: Sitting[]) {
  const last: { viewing: number; end: number }[] = []; // by work
  let viewings = 0;
  for (const sitting of sittings) {
    const before = last.at(sitting.work);
    const isPart = before !== undefined && sitting.at - before.end < SAME_VIEWING;
    sitting.viewing = isPart ? before.viewing : viewings++;
    last[sitting.work] = {
      viewing: sitting.viewing,
      end: sitting.at + sitting.seconds * 1_000,
    };
  }
  return viewings;
}

type Told = { viewings: number; runtimes: (number | null)[] };

/** How far the viewings of films came whose length the catalogue knows. */
function tellParts(sittings: Sitting[], { viewings, runtimes }: Told) {
  const watched = new Float64Array(viewings);
  for (const { viewing, seconds } of sittings) watched[viewing] += seconds;
  for (const sitting of sittings) {
    const runtime = runtimes[sitting.title];
    const seconds = watched[sitting.viewing];
    if (runtime !== null && seconds > 0) sitting.part = Math.min(1, seconds / runtime);
  }
}
