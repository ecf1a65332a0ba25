import { byScoreThenName, settled } from "@/lib/recommender/best-first";
import type { Policy } from "@/lib/recommender/policy";
import type { PreferenceIndex } from "@/lib/recommender/preference-index";

/** A title like another one: watched by the same viewers, made of the same things, or both. */
export type LikeTitle = { name: string; score: number; together: number; content: number };

type Likeness = {
  preferences: PreferenceIndex;
  content: PreferenceIndex;
  isOpen?: (titleName: string) => boolean; // what is not open takes nothing's place
};

const LIMIT = 500; // titles considered of each kind of likeness; more are never shown

/** The titles most like one title, most alike first. */
export function titlesLike(titleName: string, likeness: Likeness, policy: Policy): LikeTitle[] {
  return likesOf(titleName, likeness, policy).sort(byScoreThenName);
}

/**
 * The same in no order. Where few have watched the title, being watched together is hearsay and content
 * decides; the more raters, the more the viewers' word counts.
 */
export function likesOf(
  titleName: string,
  { preferences, content, isOpen }: Likeness,
  policy: Policy,
): LikeTitle[] {
  const isAmong = isOpen && ((title: number) => isOpen(content.viewers.nameOf(title)));
  const trust = trustInRaters(titleName, preferences, policy);
  const likes = new Map<string, LikeTitle>();
  for (const { name, score } of content.neighbours(titleName, {
    neighbours: LIMIT,
    shrinkage: 0,
    isAmong,
  })) {
    likes.set(name, { name, score: 0, together: 0, content: score });
  }
  const { shrinkage } = policy;
  for (const { name, score } of preferences.similarTitles(titleName, { limit: LIMIT, shrinkage })) {
    const like = likes.get(name);
    if (like) like.together = score;
    else likes.set(name, { name, score: 0, together: score, content: 0 });
  }
  for (const like of likes.values()) {
    like.score = settled(trust * like.together + (1 - trust) * like.content);
  }
  return [...likes.values()];
}

function trustInRaters(titleName: string, preferences: PreferenceIndex, policy: Policy) {
  const title = preferences.titles.find(titleName);
  const raters = title === undefined ? 0 : preferences.column(title).length;
  return raters / (raters + policy.contentRaters);
}
