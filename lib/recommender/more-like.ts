import { byScoreThenName, settled } from "@/lib/recommender/best-first";
import { keepBest } from "@/lib/recommender/keep-best";
import { keptKin } from "@/lib/recommender/kept-kin";
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

/** Likenesses to one title by the numbers of others, zero where they are none or not among the best. */
export type Likenesses = {
  together: Float64Array; // by number among the preferences
  content: Float64Array; // by number among the content
  trust: number; // in the former, from 0 to 1
};

const LIMIT = 500; // titles considered of each kind of likeness; more are never shown
const NONE = new Float64Array(0);

/** The titles most like one title, most alike first. */
export function titlesLike(titleName: string, likeness: Likeness, policy: Policy): LikeTitle[] {
  const { together, content, trust } = likenessesTo(titleName, likeness, policy);
  const likes = new Map<string, LikeTitle>();
  for (let title = 0; title < content.length; title++) {
    if (content[title] === 0) continue;
    const name = likeness.content.viewers.nameOf(title);
    likes.set(name, { name, score: 0, together: 0, content: content[title] });
  }
  for (let title = 0; title < together.length; title++) {
    if (together[title] === 0) continue;
    const name = likeness.preferences.titles.nameOf(title);
    const made = likes.get(name)?.content ?? 0;
    likes.set(name, { name, score: 0, together: together[title], content: made });
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
  const together =
    watched === undefined ? NONE : likenessByRaters(preferences, watched, policy.shrinkage);
  const find = (title: number) => madeLike(content, title, isOpen);
  keepBest(together, LIMIT, (title) => preferences.titles.nameOf(title));
  let alike: Float64Array = NONE;
  if (made !== undefined) alike = isOpen ? find(made) : keptKin(content, made, () => find(made));
  const raters = watched === undefined ? 0 : preferences.column(watched).length;
  return { together, content: alike, trust: raters / (raters + policy.contentRaters) };
}

/** The best of those that are open, by what they are made of. */
function madeLike(content: PreferenceIndex, title: number, isOpen: Likeness["isOpen"]) {
  const alike = likenessByContent(content, title);
  const nameOf = (other: number) => content.viewers.nameOf(other);
  for (let other = 0; isOpen && other < alike.length; other++) {
    if (alike[other] > 0 && !isOpen(nameOf(other))) alike[other] = 0;
  }
  keepBest(alike, LIMIT, nameOf);
  return alike;
}

/** Both kinds of likeness to one title in one. */
export function blended({ together, content, trust }: Record<keyof Likenesses, number>) {
  return settled(trust * together + (1 - trust) * content);
}
