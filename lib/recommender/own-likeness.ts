import { shrunkCosine } from "@/lib/recommender/cosine-scan";
import type { Stretch } from "@/lib/recommender/helper-rows";
import { type Entries, LentTable } from "@/lib/recommender/lent-table";
import type { PreferenceIndex } from "@/lib/recommender/preference-index";

export const NONE = -1; // in place of a title

/** How alike two viewers are, and the titles that both like most, by number. */
export type Likeness = { similarity: number; liked: number; next: number };

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
    let dot = 0;
    let shared = 0;
    let squares = 0;
    let liked = NONE;
    let likedWeight = 0;
    let next = NONE;
    let nextWeight = 0;
    for (let i = start; i < end; i++) {
      const value = values[i];
      squares += value * value;
      const title = ids[i];
      const own = confidenceIn[title];
      if (own === 0) continue; // most of what others know
      const weight = own * value;
      dot += weight;
      shared++;
      if (own < 0 || weight <= 0 || weight < nextWeight) continue;
      if (weight === nextWeight && !this.#isBefore(title, next)) continue;
      if (!suits(title)) continue;
      if (weight < likedWeight || (weight === likedWeight && !this.#isBefore(title, liked))) {
        next = title;
        nextWeight = weight;
        continue;
      }
      next = liked;
      nextWeight = likedWeight;
      liked = title;
      likedWeight = weight;
    }
    const lengths = this.#norm * Math.sqrt(squares);
    const similarity = shrunkCosine({ dot, shared, lengths }, this.#shrinkage);
    return { similarity, liked, next };
  }

  #isBefore(one: number, other: number) {
    const { titles } = this.#index;
    return other === NONE || titles.nameOf(one) < titles.nameOf(other);
  }

  get #confidences() {
    return confidences.with(this.#own, this.#index.titles.size);
  }
}
