/** With fewer titles graded by either friend there is too little to say. */
export const LEAST_TITLES = 5;

const SAME = 0.5; // of a likeness of titles that is their being the very same; the rest is what they are made of
const NEXT_TO_NOTHING = 1e-9;

/** A title as a friend grades it, from -1 to 1, with what it is made of: a line of length 1. */
export type Graded = {
  name: string;
  grade: number;
  direction: { ids: ArrayLike<number>; values: ArrayLike<number> };
};

/** The grades of all friends, and the mean direction of all titles there are. */
export type Grades = { friends: Graded[][]; mean: Float64Array };

type Profile = { grades: Map<string, number>; content: Float64Array; norm: number };

/**
 * How alike two friends' tastes are, from 0, the opposite, over a half, nothing to do with each other, to 1, the same: half of 1
 * plus the soft cosine (Sidorov and others 2014) of their grades. Two titles are alike by half for being the same and by half
 * for the cosine of their contents, measured from the mean of all titles.
 */
export class TasteMatches {
  #profiles: (Profile | null)[];

  constructor({ friends, mean }: Grades) {
    this.#profiles = friends.map((graded) => profileOf(graded, mean));
  }

  /** Of two friends by their place; null where there is too little to say. */
  between(one: number, other: number): number | null {
    const a = this.#profiles[one];
    const b = this.#profiles[other];
    if (!a || !b) return null;
    return Math.min(1, Math.max(0, (1 + dot(a, b) / (a.norm * b.norm)) / 2));
  }
}

/** The same by grades that are confidences: the dearest is worth 1, and whatever is not wanted -1. */
export function gradeOf(confidence: number, dearest: number) {
  return confidence < 0 ? -1 : confidence / dearest;
}

function profileOf(graded: Graded[], mean: Float64Array): Profile | null {
  if (graded.length < LEAST_TITLES) return null;
  const meanSquares = mean.reduce((sum, one) => sum + one * one, 0);
  const content = new Float64Array(mean.length);
  let ofMean = 0;
  for (const { grade, direction } of graded) {
    const { ids, values } = direction;
    let along = 0;
    for (let i = 0; i < ids.length; i++) along += values[i] * mean[ids[i]];
    const distance = Math.sqrt(Math.max(0, 1 - 2 * along + meanSquares));
    if (distance < NEXT_TO_NOTHING) continue; // as the mean itself: it says nothing
    for (let i = 0; i < ids.length; i++) content[ids[i]] += (grade * values[i]) / distance;
    ofMean += grade / distance;
  }
  for (let i = 0; i < content.length; i++) content[i] -= ofMean * mean[i];
  const grades = new Map(graded.map(({ name, grade }) => [name, grade]));
  const profile = { grades, content, norm: 0 };
  profile.norm = Math.sqrt(dot(profile, profile));
  return profile.norm < NEXT_TO_NOTHING ? null : profile;
}

function dot(a: Profile, b: Profile) {
  let same = 0;
  for (const [title, grade] of a.grades) same += grade * (b.grades.get(title) ?? 0);
  let content = 0;
  for (let i = 0; i < a.content.length; i++) content += a.content[i] * b.content[i];
  return SAME * same + (1 - SAME) * content;
}
