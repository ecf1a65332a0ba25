import type { TitleOrder } from "@/lib/rankings/candidate-row";
import type { Candidates } from "@/lib/rankings/candidates";
import type { Catalogue } from "@/lib/rankings/catalogue";

/** The candidates of every genre, best first: one walk for all genres, as far as the longest one is asked for. */
export class CandidatesByGenre {
  #candidates: Candidates;
  #genresAt: Catalogue["genresAt"];
  #found: number[][]; // places of those of each genre
  #next = 0; // in the order of the candidates

  constructor(candidates: Candidates, { genres, genresAt }: Catalogue) {
    this.#candidates = candidates;
    this.#genresAt = genresAt;
    this.#found = genres.map(() => []);
  }

  /** Those of one genre, by its number. */
  of(genre: number): TitleOrder {
    const found = this.#found[genre];
    return {
      at: (rank) => {
        while (found.length <= rank) if (!this.#walkOn()) return undefined;
        return this.#candidates.titleAt(found[rank]);
      },
    };
  }

  /** Takes up the next candidate; false where there is none. */
  #walkOn() {
    const place = this.#candidates.order.at(this.#next);
    if (place === undefined) return false;
    this.#next++;
    for (const genre of this.#genresAt[place]) this.#found[genre].push(place);
    return true;
  }
}
