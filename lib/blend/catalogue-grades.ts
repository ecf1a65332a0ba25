import type { FriendTaste } from "@/lib/blend/friend-taste";
import { type Graded, type Grades, gradeOf } from "@/lib/blend/taste-match";
import type { PreferenceIndex } from "@/lib/recommender/preference-index";

/** What friends grade of the catalogue. */
export function catalogueGrades(content: PreferenceIndex, tastes: FriendTaste[]): Grades {
  return {
    mean: meanOf(content),
    friends: tastes.map((taste) => {
      const dearest = Math.max(0, ...taste.liked.values());
      const likings = new Map(taste.liked);
      for (const title of taste.unwanted) likings.set(title, -1);
      return [...likings].flatMap(([name, confidence]) =>
        confidence === 0 ? [] : gradedIn(content, name, gradeOf(confidence, dearest)),
      );
    }),
  };
}

function gradedIn(content: PreferenceIndex, name: string, grade: number): Graded[] {
  const { ids, values, length, norm } = content.row(name);
  if (length === 0) return []; // nothing is known of what it is made of
  const direction = {
    ids: ids.subarray(0, length),
    values: values.subarray(0, length).map((value) => value / norm),
  };
  return [{ name, grade, direction }];
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
