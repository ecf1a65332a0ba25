import { SeededRandom } from "@/lib/demo/seeded-random";
import { drawOf, type Taste } from "@/lib/demo/taste-groups";
import { type Opened, viewingOf } from "@/lib/demo/viewing";
import type { EventKind } from "@/lib/events/kinds";
import type { Title } from "@/lib/titles/read";

/** An event of a made-up history; `secondsAgo` counts back from whenever it is seeded. */
export type HistoryEvent = {
  id: string;
  kind: EventKind;
  titleId: string;
  viewingId: string;
  visitId: string;
  tabId: string;
  tabSeq: number;
  secondsAgo: number;
  detail: object;
};

type Watcher = { id: string; taste: Taste; titles: number };

const SEED = "history 4"; // a draw for which the measures of a showing hold: showing.test.ts
const DAY = 86_400; // seconds
const SPAN_DAYS = 30;
const REWATCH = 0.12; // chance that a title watched to the end is watched once more
const CHOICE_NOISE = 0.8; // of Gumbel noise, against draws between 0 and about 5

/** Everything one viewer of the demo audience did in the last thirty days, oldest first. */
export function historyOf(watcher: Watcher, titles: Title[]): HistoryEvent[] {
  const random = new SeededRandom(`${watcher.id} ${SEED}`);
  const chosen = chooseTitles(watcher, titles, random);
  const openings = chosen.flatMap((choice) => {
    const once = [choice];
    return choice.liking > 0.6 && random.isTrue(REWATCH) ? [...once, choice] : once;
  });
  return intoVisits(openings, random).flatMap((visit) => visitEvents(visit, random));
}

/** Titles drawn without repetition by taste, a quality that all agree on, and chance. */
function chooseTitles({ taste, titles: wanted }: Watcher, titles: Title[], random: SeededRandom) {
  const drawn = titles
    .toSorted((a, b) => (a.id < b.id ? -1 : 1)) // each title draws the same chance, however a database sorts
    .map((title) => {
      const draw = drawOf(taste, title) + qualityOf(title);
      return { title, draw, chance: draw + CHOICE_NOISE * random.gumbel() };
    })
    .sort((a, b) => b.chance - a.chance)
    .slice(0, wanted);
  const best = Math.max(...drawn.map(({ draw }) => draw), 1);
  return drawn.map(({ title, draw }) => ({ title, liking: Math.max(0, draw / best) }));
}

/** What a title is to everybody, between 0 and 1.2: some films are simply good, and featured ones better known. */
function qualityOf({ id, featured }: Title) {
  return new SeededRandom(`quality ${id}`).between(0, 0.9) + (featured ? 0.3 : 0);
}

type Visit = { startsSecondsAgo: number; openings: Opened[] };

/** Spreads openings over visits of one to four titles, more of them lately than long ago. */
function intoVisits(openings: Opened[], random: SeededRandom): Visit[] {
  const waiting = openings
    .map((opened) => ({ opened, order: random.next() }))
    .sort((a, b) => a.order - b.order)
    .map(({ opened }) => opened);
  const visits: Visit[] = [];
  while (waiting.length > 0) {
    const startsSecondsAgo = 3_600 + (SPAN_DAYS * DAY - 7_200) * random.next() ** 1.6;
    visits.push({ startsSecondsAgo, openings: waiting.splice(0, random.integer(1, 4)) });
  }
  return visits.sort((a, b) => b.startsSecondsAgo - a.startsSecondsAgo);
}

function visitEvents({ startsSecondsAgo, openings }: Visit, random: SeededRandom): HistoryEvent[] {
  const visitId = random.uuid();
  const tabId = random.uuid();
  let secondsAgo = startsSecondsAgo;
  let tabSeq = 0;
  return openings.flatMap((opened) => {
    const viewingId = random.uuid();
    secondsAgo -= random.between(8, 60); // looking around
    const acts = viewingOf(opened, random);
    const start = secondsAgo;
    secondsAgo -= acts.at(-1)?.afterSeconds ?? 0;
    return acts.map(({ kind, afterSeconds, detail }) => ({
      id: random.uuid(),
      kind,
      titleId: opened.title.id,
      viewingId,
      visitId,
      tabId,
      tabSeq: tabSeq++,
      secondsAgo: start - afterSeconds,
      detail,
    }));
  });
}
