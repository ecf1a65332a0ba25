import type { Change } from "@/lib/recommender/change-log";
import type { PreferenceIndex } from "@/lib/recommender/preference-index";

type Kept<Thing> = Reach & { terms: string; thing: Thing };

/** Up to where an index was taken up; names may come without a word of anybody. */
type Reach = { changes: number; names: number };

/** Brings a thing up to date; false where it has to be made anew. */
type Renew<Thing> = (thing: Thing, changes: Change[], index: PreferenceIndex) => boolean;

/** Things made of indexes: each kept while nothing changes, and brought up to date after a change. */
export class KeptOfIndex<Thing> {
  #kept = new WeakMap<PreferenceIndex, Kept<Thing>>();
  #renew: Renew<Thing>;

  constructor(renew: Renew<Thing>) {
    this.#renew = renew;
  }

  /** The thing as of now; on other terms it is another thing. */
  of(index: PreferenceIndex, make: () => Thing, terms = ""): Thing {
    const kept = this.#kept.get(index);
    if (kept?.terms === terms && this.#isRenewed(kept, index)) {
      Object.assign(kept, reachOf(index));
      return kept.thing;
    }
    const thing = make();
    this.#kept.set(index, { ...reachOf(index), terms, thing });
    return thing;
  }

  /** Makes the thing ahead of its first use, pausing now and then; what changes meanwhile is taken up when it is used. */
  *prepare(
    index: PreferenceIndex,
    make: () => Generator<undefined, Thing>,
  ): Generator<undefined, void> {
    if (this.#kept.has(index)) return;
    const reach = reachOf(index);
    const thing = yield* make();
    if (!this.#kept.has(index)) this.#kept.set(index, { ...reach, terms: "", thing });
  }

  #isRenewed({ changes, names, thing }: Kept<Thing>, index: PreferenceIndex) {
    const now = reachOf(index);
    if (changes === now.changes && names === now.names) return true;
    const since = index.changes.since(changes);
    return since !== undefined && this.#renew(thing, since, index);
  }
}

function reachOf({ changes, titles, viewers }: PreferenceIndex): Reach {
  return { changes: changes.count, names: titles.size + viewers.size };
}
