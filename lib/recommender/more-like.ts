import { byScoreThenName, settled } from "@/lib/recommender/best-first";
import { bestOf } from "@/lib/recommender/best-of";
import { keptKin } from "@/lib/recommender/kept-kin";
import type { Entries } from "@/lib/recommender/lent-table";
import { likenessByContent, likenessByRaters } from "@/lib/recommender/likenesses";
import type { Policy } from "@/lib/recommender/policy";
import type { PreferenceIndex } from "@/lib/recommender/preference-index";

/** A title like another one: watched by the same viewers, made of the same things, or both. */
export type LikeTitle = { name: string; score: number; together: number; content: number };

type Likeness = {
  preferences: PreferenceIndex;
  content: PreferenceIndex;
  isOpen?: (titleName: string) => boolean; // what is not open takes nothing's place
};

/** The titles most like one title, by number, in both kinds of likeness. */
export type Likenesses = {
  together: Entries; // by number among the preferences
  content: Entries; // by number among the content
  trust: number; // in the former, from 0 to 1
};

const LIMIT = 500; // titles considered of each kind of likeness; more are never shown
const NONE: Entries = { ids: new Int32Array(0), values: new Float64Array(0), length: 0 };

/** The titles most like one title, most alike first. */
export function titlesLike(titleName: string, likeness: Likeness, policy: Policy): LikeTitle[] {
  const { together, content, trust } = likenessesTo(titleName, likeness, policy);
  const likes = new Map<string, LikeTitle>();
  for (let at = 0; at < content.length; at++) {
    const name = likeness.content.viewers.nameOf(content.ids[at]);
    likes.set(name, { name, score: 0, together: 0, content: content.values[at] });
  }
  for (let at = 0; at < together.length; at++) {
    const name = likeness.preferences.titles.nameOf(together.ids[at]);
    const made = likes.get(name)?.content ?? 0;
    likes.set(name, { name, score: 0, together: together.values[at], content: made });
  }
  for (const like of likes.values()) {
    like.score = blended({ together: like.together, content: like.content, trust });
  }
  return [...likes.values()].sort(byScoreThenName);
}

/**
 * The same by numbers. Where few have watched the title, being watched together is hearsay and content decides; the
 * more raters, the more the viewers' word counts.
 */
export function likenessesTo(
  titleName: string,
  { preferences, content, isOpen }: Likeness,
  policy: Policy,
): Likenesses {
  const watched = preferences.titles.find(titleName);
  const made = content.viewers.find(titleName);
  const together = watched === undefined ? NONE : metLike(preferences, watched, policy);
  const find = (title: number) => madeLike(content, title, isOpen);
  let alike = NONE;
  if (made !== undefined) alike = isOpen ? find(made) : keptKin(content, made, () => find(made));
  const raters = watched === undefined ? 0 : preferences.column(watched).length;
  return { together, content: alike, trust: raters / (raters + policy.contentRaters) };
}

/** The best by who watched them. */
function metLike(preferences: PreferenceIndex, title: number, { shrinkage }: Policy) {
  const alike = likenessByRaters(preferences, title, shrinkage);
  return bestOf(alike, LIMIT, (other) => preferences.titles.nameOf(other));
}

/** The best of those that are open, by what they are made of. */
function madeLike(content: PreferenceIndex, title: number, isOpen: Likeness["isOpen"]) {
  const alike = likenessByContent(content, title);
  const nameOf = (other: number) => content.viewers.nameOf(other);
  for (let other = 0; isOpen && other < alike.length; other++) {
    if (alike[other] > 0 && !isOpen(nameOf(other))) alike[other] = 0;
  }
  return bestOf(alike, LIMIT, nameOf);
}

/** Both kinds of likeness to one title in one. */
export function blended({ together, content, trust }: Record<keyof Likenesses, number>) {
  return settled(trust * together + (1 - trust) * content);
}
