import { shrunkCosine } from "@/lib/recommender/cosine-scan";
import type { Stretch } from "@/lib/recommender/helper-rows";
import { type Entries, LentTable } from "@/lib/recommender/lent-table";
import type { PreferenceIndex } from "@/lib/recommender/preference-index";

/** A title that two viewers like, and the weight it has in their similarity. */
type Shared = { name: string; weight: number };

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

  /** The same similarity as the index finds when it compares the two. */
  to({ ids, values, start, end }: Stretch) {
    const confidenceIn = this.#confidences;
    let [dot, shared, squares] = [0, 0, 0];
    for (let i = start; i < end; i++) {
      squares += values[i] * values[i];
      const own = confidenceIn[ids[i]];
      if (own === 0) continue;
      dot += own * values[i];
      shared++;
    }
    const lengths = this.#norm * Math.sqrt(squares);
    return shrunkCosine({ dot, shared, lengths }, this.#shrinkage);
  }

  /** The two titles that both like most, of those that suit; equal ones by name. */
  likedMost({ ids, values, start, end }: Stretch, suits: (titleName: string) => boolean): string[] {
    const confidenceIn = this.#confidences;
    let [first, second]: (Shared | undefined)[] = [];
    for (let i = start; i < end; i++) {
      const own = confidenceIn[ids[i]];
      if (own <= 0 || values[i] <= 0) continue; // most of what others know
      const weight = own * values[i];
      if (second && weight < second.weight) continue;
      const one = { name: this.#index.titles.nameOf(ids[i]), weight };
      if (!isBefore(one, second) || !suits(one.name)) continue;
      if (isBefore(one, first)) [first, second] = [one, first];
      else second = one;
    }
    return [first, second].flatMap((one) => one?.name ?? []);
  }

  get #confidences() {
    return confidences.with(this.#own, this.#index.titles.size);
  }
}

function isBefore(one: Shared, other: Shared | undefined) {
  if (other === undefined || one.weight > other.weight) return true;
  return one.weight === other.weight && one.name < other.name;
}
