import type { Candidates, ScoredTitle } from "@/lib/rankings/candidates";

type Test = {
  isAmong: (place: number) => boolean; // by place in the catalogue
  most?: number;
};

/** The candidates that pass a test, best first, each looked for when somebody first asks for it. */
export class CandidatesWith {
  #candidates: Candidates;
  #isAmong: Test["isAmong"];
  #most: number;
  #found: ScoredTitle[] = [];
  #next = 0; // in the order of the candidates

  constructor(candidates: Candidates, { isAmong, most = Number.POSITIVE_INFINITY }: Test) {
    this.#candidates = candidates;
    this.#isAmong = isAmong;
    this.#most = most;
  }

  at(rank: number): ScoredTitle | undefined {
    if (rank >= this.#most) return undefined;
    const { order } = this.#candidates;
    while (this.#found.length <= rank) {
      const place = order.at(this.#next);
      if (place === undefined) break;
      this.#next++;
      if (this.#isAmong(place)) this.#found.push(this.#candidates.titleAt(place));
    }
    return this.#found[rank];
  }
}
