import type { Placed } from "@/lib/rankings/candidate-row";
import type { Candidates } from "@/lib/rankings/candidates";
import { catalogueOf } from "@/lib/rankings/catalogue";
import type { CircleModel } from "@/lib/rankings/circle-model";
import { dayMilliseconds } from "@/lib/rankings/day";
import type { ViewerTaste } from "@/lib/rankings/viewer-taste";
import { byScoreThenName } from "@/lib/recommender/best-first";

const ENOUGH = 300; // new titles, so that some are left whatever stands above

/** A viewer's candidates, the latest in the catalogue first; a day's titles, in the viewer's own order, are looked up together. */
export class LatestTitles {
  #candidates: Candidates;
  #arrivals: Arrival[];
  #found: Placed[] = [];
  #next = 0; // among the arrivals

  constructor({ candidates, model }: ViewerTaste) {
    this.#candidates = candidates;
    this.#arrivals = latestFirst(model);
  }

  at(rank: number): Placed | undefined {
    while (this.#found.length <= rank && this.#found.length < ENOUGH) {
      if (this.#next === this.#arrivals.length) break;
      this.#takeUpDay();
    }
    return this.#found[rank];
  }

  #takeUpDay() {
    const { day } = this.#arrivals[this.#next];
    const titles: Placed[] = [];
    for (; this.#arrivals[this.#next]?.day === day; this.#next++) {
      const { place } = this.#arrivals[this.#next];
      if (this.#candidates.isAmong(place)) titles.push(this.#candidates.titleAt(place));
    }
    for (const title of titles.sort(byScoreThenName)) this.#found.push(title);
  }
}

export function dayOf(moment: Date) {
  return Math.floor(moment.getTime() / dayMilliseconds);
}

type Arrival = { place: number; day: number };

const arrivals = new WeakMap<CircleModel["titles"], Arrival[]>(); // sorted once per catalogue

function latestFirst(model: CircleModel) {
  const known = arrivals.get(model.titles);
  if (known) return known;
  const sorted = catalogueOf(model)
    .titles.map(({ addedAt }, place) => ({ place, day: dayOf(addedAt) }))
    .sort((a, b) => b.day - a.day);
  arrivals.set(model.titles, sorted);
  return sorted;
}
