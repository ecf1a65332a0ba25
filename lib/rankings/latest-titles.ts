import type { CircleModel } from "@/lib/rankings/circle-model";
import { dayMilliseconds } from "@/lib/rankings/day";
import type { ViewerTaste } from "@/lib/rankings/viewer-taste";
import { byScoreThenName, type Ranked } from "@/lib/recommender/best-first";

const ENOUGH = 300; // new titles, so that some are left whatever stands above

/** A viewer's candidates, the latest in the catalogue first; a day's titles, in the viewer's own order, are looked up together. */
export class LatestTitles {
  #taste: ViewerTaste;
  #arrivals: Arrival[];
  #found: Ranked[] = [];
  #next = 0; // among the arrivals

  constructor(taste: ViewerTaste) {
    this.#taste = taste;
    this.#arrivals = latestFirst(taste.model.titles);
  }

  at(rank: number): Ranked | undefined {
    while (this.#found.length <= rank && this.#found.length < ENOUGH) {
      if (this.#next === this.#arrivals.length) break;
      this.#takeUpDay();
    }
    return this.#found[rank];
  }

  #takeUpDay() {
    const { isCandidate, scoreOf } = this.#taste;
    const { day } = this.#arrivals[this.#next];
    const titles: Ranked[] = [];
    for (; this.#arrivals[this.#next]?.day === day; this.#next++) {
      const { name } = this.#arrivals[this.#next];
      if (isCandidate(name)) titles.push({ name, score: scoreOf(name) });
    }
    for (const title of titles.sort(byScoreThenName)) this.#found.push(title);
  }
}

export function dayOf(moment: Date) {
  return Math.floor(moment.getTime() / dayMilliseconds);
}

type Arrival = { name: string; day: number };

const arrivals = new WeakMap<CircleModel["titles"], Arrival[]>(); // sorted once per catalogue

function latestFirst(titles: CircleModel["titles"]) {
  const known = arrivals.get(titles);
  if (known) return known;
  const sorted = [...titles.values()]
    .map(({ id, addedAt }) => ({ name: id, day: dayOf(addedAt) }))
    .sort((a, b) => b.day - a.day);
  arrivals.set(titles, sorted);
  return sorted;
}
