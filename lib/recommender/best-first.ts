/** Something with a place in an order: higher scores first, equal scores by name. */
export type Ranked = { name: string; score: number };

export function byScoreThenName(a: Ranked, b: Ranked) {
  if (a.score !== b.score) return b.score - a.score;
  return a.name < b.name ? -1 : Number(a.name > b.name);
}

export const SETTLED_PARTS = 1e9; // of one

/** Rounds away the last bits, so that the order in which numbers were summed never decides a tie. */
export function settled(value: number) {
  return Math.round(value * SETTLED_PARTS) / SETTLED_PARTS;
}

/** Keeps the best few of many in a heap whose root is the worst kept; same answer as sorting them all. */
export class BestFirst<Item extends Ranked> {
  #heap: Item[] = [];
  #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The score below which an offer is in vain. */
  get threshold() {
    return this.#heap.length < this.#limit ? Number.NEGATIVE_INFINITY : this.#heap[0].score;
  }

  offer(item: Item) {
    if (this.#heap.length < this.#limit) {
      this.#heap.push(item);
      this.#rise(this.#heap.length - 1);
    } else if (this.#limit > 0 && byScoreThenName(item, this.#heap[0]) < 0) {
      this.#heap[0] = item;
      this.#sink();
    }
  }

  sorted() {
    return [...this.#heap].sort(byScoreThenName);
  }

  #rise(from: number) {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (byScoreThenName(this.#heap[at], this.#heap[parent]) <= 0) return;
      this.#swap(at, parent);
      at = parent;
    }
  }

  #sink() {
    const heap = this.#heap;
    for (let at = 0; ; ) {
      const left = 2 * at + 1;
      let worst = at;
      if (left < heap.length && byScoreThenName(heap[left], heap[worst]) > 0) worst = left;
      if (left + 1 < heap.length && byScoreThenName(heap[left + 1], heap[worst]) > 0) {
        worst = left + 1;
      }
      if (worst === at) return;
      this.#swap(at, worst);
      at = worst;
    }
  }

  #swap(a: number, b: number) {
    const held = this.#heap[a];
    this.#heap[a] = this.#heap[b];
    this.#heap[b] = held;
  }
}
