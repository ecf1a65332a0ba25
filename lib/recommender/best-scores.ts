import { byScoreThenName, type Ranked } from "@/lib/recommender/best-first";
import { nthLargest } from "@/lib/recommender/largest";

/** The best few of many: named only once it is known who they are, as only ties need a name. */
export class BestScores {
  #numbers: number[] = [];
  #scores: number[] = [];
  #shared: number[] = [];

  /** Takes a score up; what is not above zero is never among the best. */
  offer(number: number, score: number, shared: number) {
    if (score <= 0) return;
    this.#numbers.push(number);
    this.#scores.push(score);
    this.#shared.push(shared);
  }

  /** Highest first, equal ones by name. */
  best<Item extends Ranked>(
    limit: number,
    name: (number: number, score: number, shared: number) => Item,
  ): Item[] {
    const all = this.#scores.length <= limit;
    const least = all || limit < 1 ? 0 : nthLargest(Float64Array.from(this.#scores), limit);
    const items: Item[] = [];
    for (let at = 0; at < this.#scores.length; at++) {
      if (this.#scores[at] < least) continue;
      items.push(name(this.#numbers[at], this.#scores[at], this.#shared[at]));
    }
    return items.sort(byScoreThenName).slice(0, Math.max(0, limit));
  }
}
