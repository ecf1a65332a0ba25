import type { Change } from "@/lib/recommender/change-log";
import { KeptOfIndex } from "@/lib/recommender/kept-of-index";
import type { PreferenceIndex } from "@/lib/recommender/preference-index";
import { SparseLine } from "@/lib/recommender/sparse-line";

const MOST_KEPT = 8_000_000; // preferences, in twelve bytes each

/**
 * What the helpers say, by title, in the order of their numbers. A base has to look every rater up, so a title is put
 * together when first asked for and then kept; those that are asked for most are the first ones.
 */
export class HelperColumns {
  #index: PreferenceIndex;
  #mostKept: number;
  #kept: (SparseLine | undefined)[] = []; // by title
  #size = 0; // preferences in those kept

  constructor(index: PreferenceIndex, mostKept = MOST_KEPT) {
    this.#index = index;
    this.#mostKept = mostKept;
  }

  /** What the helpers say about one title. */
  line(title: number): SparseLine {
    return this.#kept[title] ?? this.#putTogether(title);
  }

  /** Takes up what some viewers say by now. */
  renew(changes: Change[]) {
    for (const { viewer, title } of changes) {
      const helps = this.#index.isHelping(viewer);
      this.#kept[title]?.set(viewer, helps ? this.#index.rowOf(viewer).get(title) : 0);
    }
    return true;
  }

  #putTogether(title: number) {
    const { ids, values, length } = this.#index.column(title);
    const line = SparseLine.of({ ids, values, length });
    if (this.#size + length <= this.#mostKept) {
      this.#kept[title] = line;
      this.#size += length;
    }
    return line;
  }
}

const columns = new KeptOfIndex<HelperColumns>((kept, changes) => kept.renew(changes));

/** The helpers' columns of an index as it is now. */
export function helperColumnsOf(index: PreferenceIndex): HelperColumns {
  return columns.of(index, () => new HelperColumns(index));
}
