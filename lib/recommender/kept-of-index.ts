import type { PreferenceIndex } from "@/lib/recommender/preference-index";

type Kept<Thing> = { changes: number; terms: string; thing: Thing };

/** Things made of indexes: each kept while nothing changes, and made anew after a change or on other terms. */
export class KeptOfIndex<Thing> {
  #kept = new WeakMap<PreferenceIndex, Kept<Thing>>();

  of(index: PreferenceIndex, make: () => Thing, terms = ""): Thing {
    const { changes } = index;
    const known = this.#kept.get(index);
    if (known?.changes === changes && known.terms === terms) return known.thing;
    const thing = make();
    this.#kept.set(index, { changes, terms, thing });
    return thing;
  }
}
