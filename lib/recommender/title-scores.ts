import { settled } from "@/lib/recommender/best-first";
import type { Policy } from "@/lib/recommender/policy";
import type { Neighbour, PreferenceIndex } from "@/lib/recommender/preference-index";

/** What one neighbour added to the score of one title. */
export type Contribution = Neighbour & { part: number };

/**
 * Every title's score for one viewer: the confidence to expect, as the mean over the neighbours by
 * powered similarity, blended with the mean of the whole circle, which weighs as much as
 * `popularityMass` of similarity. A stranger gets popularity alone, and it fades as neighbours appear.
 */
export class TitleScores {
  readonly neighbours: Neighbour[];
  readonly mass: number;
  #index: PreferenceIndex;
  #policy: Policy;
  #sums: Float64Array;
  #pulls: number[]; // powered similarity of each neighbour

  constructor(index: PreferenceIndex, viewerName: string, policy: Policy) {
    this.#index = index;
    this.#policy = policy;
    this.neighbours = index.neighbours(viewerName, policy);
    this.#sums = new Float64Array(index.titles.size);
    this.#pulls = this.neighbours.map(({ score }) => score ** policy.similarityPower);
    let mass = 0;
    for (const [rank, neighbour] of this.neighbours.entries()) {
      const pull = this.#pulls[rank];
      const { ids, values, length } = index.rowOf(neighbour.viewer);
      for (let i = 0; i < length; i++) this.#sums[ids[i]] += pull * values[i];
      mass += pull;
    }
    this.mass = mass;
  }

  /** The score of a title; zero for one that nobody knows. */
  of(titleName: string) {
    const title = this.#index.titles.find(titleName);
    if (title === undefined) return 0;
    const popular = this.#policy.popularityMass * this.#popularityOf(title);
    return settled((this.#sums[title] + popular) * this.#scaleOf(title));
  }

  /** The neighbours behind a score, largest part first; with the part of popularity they add up to it. */
  contributionsTo(titleName: string): Contribution[] {
    const title = this.#index.titles.find(titleName);
    if (title === undefined) return [];
    const scale = this.#scaleOf(title);
    const column = this.#index.column(title);
    const contributions: Contribution[] = [];
    for (const [rank, neighbour] of this.neighbours.entries()) {
      const confidence = column.get(neighbour.viewer);
      if (confidence === 0) continue;
      const part = settled(this.#pulls[rank] * confidence * scale);
      contributions.push({ ...neighbour, part });
    }
    return contributions.sort((a, b) => b.part - a.part || (a.name < b.name ? -1 : 1));
  }

  /** How much is left to say for what is not neighbours: 1 for a stranger, fading as they appear. */
  get fallbackShare() {
    const { popularityMass } = this.#policy;
    return this.mass + popularityMass > 0 ? popularityMass / (this.mass + popularityMass) : 1;
  }

  /** The part of a score that the whole circle's opinion gave. */
  popularPartOf(titleName: string) {
    const title = this.#index.titles.find(titleName);
    if (title === undefined) return 0;
    const popular = this.#policy.popularityMass * this.#popularityOf(title);
    return settled(popular * this.#scaleOf(title));
  }

  /** Mean confidence over all helping viewers, those who never met the title included. */
  #popularityOf(title: number) {
    return this.#index.column(title).sum / Math.max(1, this.#index.helpers);
  }

  #scaleOf(title: number) {
    const raters = Math.max(1, this.#index.column(title).length);
    const weight = this.mass + this.#policy.popularityMass;
    return raters ** -this.#policy.popularityDamping / (weight > 0 ? weight : 1);
  }
}
