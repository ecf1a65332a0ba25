import type { Change } from "@/lib/recommender/change-log";
import type { PreferenceIndex } from "@/lib/recommender/preference-index";

type Kept<Thing> = { changes: number; terms: string; thing: Thing };

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
      kept.changes = index.changes.count;
      return kept.thing;
    }
    const thing = make();
    this.#kept.set(index, { changes: index.changes.count, terms, thing });
    return thing;
  }

  /** Makes the thing ahead of its first use, pausing now and then; what changes meanwhile is taken up when it is used. */
  *prepare(
    index: PreferenceIndex,
    make: () => Generator<undefined, Thing>,
  ): Generator<undefined, void> {
    if (this.#kept.has(index)) return;
    const changes = index.changes.count;
    const thing = yield* make();
    if (!this.#kept.has(index)) this.#kept.set(index, { changes, terms: "", thing });
  }

  #isRenewed({ changes, thing }: Kept<Thing>, index: PreferenceIndex) {
    if (changes === index.changes.count) return true;
    const since = index.changes.since(changes);
    return since !== undefined && this.#renew(thing, since, index);
  }
}
