import { settled } from "@/lib/recommender/best-first";
import { type HelperRows, helperRowsOf, type Stretch } from "@/lib/recommender/helper-rows";
import type { Policy } from "@/lib/recommender/policy";
import type { Neighbour, PreferenceIndex } from "@/lib/recommender/preference-index";
import { massOf, type Pulls, pullsOn } from "@/lib/recommender/pulls";
import { dampingsOf } from "@/lib/recommender/title-dampings";
import { type TitleTotals, titleTotalsOf } from "@/lib/recommender/title-totals";
import type { TitleWord } from "@/lib/recommender/title-word";
import { TitleWords } from "@/lib/recommender/title-words";

/**
 * Every title's score for one viewer: the confidence to expect, as what the friends say, each by their
 * pull, blended with the mean of the whole circle, which weighs as much as `popularityMass` of pull. A
 * stranger gets popularity alone, and it fades as like-minded friends appear.
 */
export class TitleScores {
  readonly neighbours: Neighbour[];
  readonly mass: number;
  readonly pulls: Pulls;
  #index: PreferenceIndex;
  #policy: Policy;
  #rows: HelperRows;
  #sums: Float64Array;
  #words: TitleWords | undefined; // put together when the first reason is asked for
  #totals: TitleTotals;
  #dampings: Float64Array; // by title

  constructor(index: PreferenceIndex, viewerName: string, policy: Policy) {
    this.#index = index;
    this.#policy = policy;
    this.neighbours = index.neighbours(viewerName, policy);
    this.#totals = titleTotalsOf(index);
    this.#dampings = dampingsOf(index, policy.popularityDamping);
    this.#rows = helperRowsOf(index);
    this.pulls = pullsOn({ index, policy, viewerName }, this.neighbours);
    this.mass = massOf(this.pulls);
    this.#sums = this.pulls.sums ?? addedUp(this.pulls, this.#rows, index.titles.size);
  }

  /** The score of a title; zero for one that nobody knows. */
  of(titleName: string) {
    const title = this.#index.titles.find(titleName);
    return title === undefined ? 0 : this.at(title);
  }

  /** The score of a title by its number in the index. */
  at(title: number) {
    const popular = this.#policy.popularityMass * this.#popularityOf(title);
    return settled((this.#sums[title] + popular) * this.#scaleOf(title));
  }

  /** The scores of all titles, by number: `at` for each, with what is the same for all looked up once, as every page asks. */
  all(): Float64Array {
    const { popularityMass } = this.#policy;
    const said = this.#totals.sums;
    const helpers = Math.max(1, this.#index.helpers);
    const dampings = this.#dampings;
    const weight = this.#weight;
    const sums = this.#sums;
    const all = new Float64Array(sums.length);
    for (let title = 0; title < all.length; title++) {
      const popular = popularityMass * (said[title] / helpers);
      all[title] = settled((sums[title] + popular) * (dampings[title] / weight));
    }
    return all;
  }

  /**
   * The friends who speak for a title, until another one is asked about; what others say against it and the part of
   * popularity make up the rest.
   */
  wordOn(title: number): TitleWord {
    return this.#speakers.wordFor(title, this.#scaleOf(title));
  }

  /** Says which titles `wordOn` will be asked about; about others it may be asked all the same. */
  expectWordsOn(titles: Iterable<number>) {
    this.#speakers.expect(titles);
  }

  /** What somebody who may speak for titles says. */
  stretchOf(friend: number): Stretch {
    return this.#rows.stretch(friend);
  }

  /** True for who counts in favour of what they like. */
  isHeeded(viewer: number) {
    return this.#speakers.isSpeaking(viewer);
  }

  get #speakers() {
    this.#words ??= new TitleWords(this.#index, this.pulls, this.#rows);
    return this.#words;
  }

  /** How much is left to say for what is not neighbours: 1 for a stranger, fading as they appear. */
  get fallbackShare() {
    const { popularityMass } = this.#policy;
    return this.mass + popularityMass > 0 ? popularityMass / (this.mass + popularityMass) : 1;
  }

  /** The part of a score that the whole circle's opinion gave. */
  popularPartOf(titleName: string) {
    const title = this.#index.titles.find(titleName);
    return title === undefined ? 0 : this.popularPartAt(title);
  }

  popularPartAt(title: number) {
    const popular = this.#policy.popularityMass * this.#popularityOf(title);
    return settled(popular * this.#scaleOf(title));
  }

  /** Mean confidence over all helping viewers, those who never met the title included. */
  #popularityOf(title: number) {
    return this.#totals.sums[title] / Math.max(1, this.#index.helpers);
  }

  #scaleOf(title: number) {
    return this.#dampings[title] / this.#weight;
  }

  get #weight() {
    const weight = this.mass + this.#policy.popularityMass;
    return weight > 0 ? weight : 1;
  }
}

/** What everybody who pulls says about each title in sum, times their weight. */
function addedUp({ viewers, weights }: Pulls, rows: HelperRows, titles: number) {
  const sums = new Float64Array(titles);
  const { places, starts, ends, ids, values } = rows;
  for (let at = 0; at < viewers.length; at++) {
    const place = places[viewers[at]]; // whoever pulls helps
    const weight = weights[at];
    const end = ends[place];
    for (let i = starts[place]; i < end; i++) sums[ids[i]] += weight * values[i];
  }
  return sums;
}
