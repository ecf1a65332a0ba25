import type { FriendTaste } from "@/lib/blend/friend-taste";
import type { PreferenceIndex } from "@/lib/recommender/preference-index";

/** With fewer titles known of either friend there is too little to say. */
export const LEAST_TITLES = 5;

const SAME = 0.5; // of a likeness of titles that is their being the very same; the rest is what they are made of

/** A friend's grades from -1 to 1 and what the titles behind them are made of. */
type Profile = { grades: Map<string, number>; content: Float64Array; norm: number };

/**
 * How alike two friends' tastes are, from 0 to 1: the soft cosine (Sidorov and others 2014) of their grades, where two titles
 * are alike by half for being the same and by half for the cosine of their contents, measured from the catalogue's mean.
 */
export class TasteMatches {
  #content: PreferenceIndex;
  #mean: Float64Array;
  #meanSquares: number;
  #profiles: (Profile | null)[];

  constructor(content: PreferenceIndex, tastes: FriendTaste[]) {
    this.#content = content;
    this.#mean = meanOf(content);
    this.#meanSquares = this.#mean.reduce((sum, one) => sum + one * one, 0);
    this.#profiles = tastes.map((taste) => this.#profileOf(gradesOf(taste, content)));
  }

  /** Of two friends by their place; null where there is too little to say. */
  between(one: number, other: number): number | null {
    const a = this.#profiles[one];
    const b = this.#profiles[other];
    if (!a || !b) return null;
    return Math.min(1, Math.max(0, dot(a, b) / (a.norm * b.norm)));
  }

  #profileOf(grades: Map<string, number>): Profile | null {
    if (grades.size < LEAST_TITLES) return null;
    const content = new Float64Array(this.#mean.length);
    let ofMean = 0;
    for (const [title, grade] of grades) {
      const { ids, values, length, norm } = this.#content.row(title);
      let along = 0;
      for (let i = 0; i < length; i++) along += (values[i] / norm) * this.#mean[ids[i]];
      const distance = Math.sqrt(Math.max(0, 1 - 2 * along + this.#meanSquares));
      if (distance < NEXT_TO_NOTHING) continue; // as the mean itself: it says nothing
      for (let i = 0; i < length; i++) content[ids[i]] += (grade * values[i]) / (norm * distance);
      ofMean += grade / distance;
    }
    for (let i = 0; i < content.length; i++) content[i] -= ofMean * this.#mean[i];
    const profile = { grades, content, norm: 0 };
    profile.norm = Math.sqrt(dot(profile, profile));
    return profile.norm < NEXT_TO_NOTHING ? null : profile;
  }
}

const NEXT_TO_NOTHING = 1e-9;

/** The dearest title is worth 1, one that is not wanted -1. */
function gradesOf({ liked, unwanted }: FriendTaste, content: PreferenceIndex) {
  const grades = new Map<string, number>();
  const most = Math.max(0, ...liked.values());
  for (const [title, confidence] of liked)
    if (confidence > 0 && content.row(title).length > 0) grades.set(title, confidence / most);
  for (const title of unwanted) if (content.row(title).length > 0) grades.set(title, -1);
  return grades;
}

function dot(a: Profile, b: Profile) {
  let same = 0;
  for (const [title, grade] of a.grades) same += grade * (b.grades.get(title) ?? 0);
  let content = 0;
  for (let i = 0; i < a.content.length; i++) content += a.content[i] * b.content[i];
  return SAME * same + (1 - SAME) * content;
}

const known = new WeakMap<PreferenceIndex, Float64Array>(); // every catalogue has an index of its own

/** The mean of all titles' directions. */
function meanOf(content: PreferenceIndex) {
  const before = known.get(content);
  if (before?.length === content.titles.size) return before;
  const mean = new Float64Array(content.titles.size);
  const titles = content.viewers.size;
  for (let title = 0; title < titles; title++) {
    const { ids, values, length, norm } = content.rowOf(title);
    for (let i = 0; i < length; i++) mean[ids[i]] += values[i] / (norm * titles);
  }
  known.set(content, mean);
  return mean;
}
