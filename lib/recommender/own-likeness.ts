import { shrunkCosine } from "@/lib/recommender/cosine-scan";
import type { Stretch } from "@/lib/recommender/helper-rows";
import { type Entries, LentTable } from "@/lib/recommender/lent-table";
import type { PreferenceIndex } from "@/lib/recommender/preference-index";

/** How alike two viewers are, and the titles that both like most, by number; none is left out. */
export type Likeness = { similarity: number; liked?: number; next?: number };

type Weighed = [title: number, weight: number];

const NONE = -1; // in place of a title

const confidences = new LentTable(); // one viewer's, by title

/** How one viewer is like others, each compared in one walk over what the other says. */
export class OwnLikeness {
  #index: PreferenceIndex;
  #shrinkage: number;
  #own: Entries;
  #norm: number;

  constructor(index: PreferenceIndex, viewerName: string, shrinkage: number) {
    this.#index = index;
    this.#shrinkage = shrinkage;
    const { ids, values, length, norm } = index.row(viewerName);
    this.#own = { ids: ids.slice(0, length), values: values.slice(0, length), length };
    this.#norm = norm;
  }

  /**
   * The same similarity as the index finds when it compares the two, and the two titles that both like most, of those
   * that suit; equal ones by name.
   */
  to({ ids, values, start, end }: Stretch, suits: (title: number) => boolean): Likeness {
    const confidenceIn = this.#confidences;
    let [dot, shared, squares] = [0, 0, 0];
    let [liked, likedWeight, next, nextWeight] = [NONE, 0, NONE, 0];
    for (let i = start; i < end; i++) {
      const value = values[i];
      squares += value * value;
      const own = confidenceIn[ids[i]];
      if (own === 0) continue; // most of what others know
      const weight = own * value;
      dot += weight;
      shared++;
      if (own < 0 || weight <= 0 || weight < nextWeight) continue;
      const title = ids[i];
      if (!this.#isBefore([title, weight], [next, nextWeight]) || !suits(title)) continue;
      if (this.#isBefore([title, weight], [liked, likedWeight])) {
        [next, nextWeight] = [liked, likedWeight];
        [liked, likedWeight] = [title, weight];
      } else [next, nextWeight] = [title, weight];
    }
    const lengths = this.#norm * Math.sqrt(squares);
    const similarity = shrunkCosine({ dot, shared, lengths }, this.#shrinkage);
    if (liked === NONE) return { similarity };
    return next === NONE ? { similarity, liked } : { similarity, liked, next };
  }

  #isBefore([one, weight]: Weighed, [other, otherWeight]: Weighed) {
    if (other === NONE || weight !== otherWeight) return other === NONE || weight > otherWeight;
    return this.#index.titles.nameOf(one) < this.#index.titles.nameOf(other);
  }

  get #confidences() {
    return confidences.with(this.#own, this.#index.titles.size);
  }
}
