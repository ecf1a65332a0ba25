import type { Lists } from "@/lib/evaluation/top-titles";

/** How much of one policy's lists stands in the lists that others make for the same viewers. */
export class SharedPlaces {
  #reference: string;
  #last: Lists | undefined; // of the reference, which has to stand each trial before the others
  #shared = new Map<string, { same: number; all: number }>();

  constructor(reference: string) {
    this.#reference = reference;
  }

  note = (name: string, lists: Lists) => {
    if (name === this.#reference) this.#last = lists;
    if (!this.#last) return;
    const { k, titles } = this.#last;
    const counted = this.#shared.get(name) ?? { same: 0, all: 0 };
    for (let place = 0; place < lists.viewers.length; place++) {
      const known = new Set(titles.subarray(place * k, (place + 1) * k));
      for (const title of lists.titles.subarray(place * k, (place + 1) * k)) {
        if (title < 0) continue; // nothing more could be said
        counted.all++;
        if (known.has(title)) counted.same++;
      }
    }
    this.#shared.set(name, counted);
  };

  /** From 0 to 1, over all lists of a policy. */
  partOf(name: string) {
    const { same, all } = this.#shared.get(name) ?? { same: 0, all: 0 };
    return all === 0 ? 0 : same / all;
  }
}
