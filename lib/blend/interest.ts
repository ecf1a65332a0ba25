import type { InterestPolicy } from "@/lib/blend/blend-list";
import type { FriendTaste } from "@/lib/blend/friend-taste";
import { spread } from "@/lib/blend/spread";
import { tagRootInterest } from "@/lib/blend/tag-roots";
import type { CircleModel } from "@/lib/rankings/circle-model";
import { ContentTaste } from "@/lib/recommender/content-taste";
import { PreferenceIndex } from "@/lib/recommender/preference-index";
import { TitleScores } from "@/lib/recommender/title-scores";

type Asked = { id: string; taste: FriendTaste };

/** Each friend's interest in each title, from 0 to 1 over the titles given; nothing is said of who is unknown. */
export function interestsIn(
  model: CircleModel,
  { friends, titles, policy }: { friends: Asked[]; titles: string[]; policy: InterestPolicy },
): number[][] {
  const circle = policy === "circle" ? circleWithout(model, friends) : null;
  return friends.map(({ id, taste }) => {
    if (taste.liked.size === 0) return titles.map(() => 0);
    const raw = rawInterest(model, { id, taste, circle, policy });
    return spread(titles.map((title) => (taste.unwanted.has(title) ? null : raw(title))));
  });
}

type Raw = Asked & { circle: PreferenceIndex | null; policy: InterestPolicy };

function rawInterest(model: CircleModel, { id, taste, circle, policy }: Raw) {
  if (policy === "roots") return tagRootInterest(model.content, [...taste.liked.keys()]);
  const content = new ContentTaste(model.content, taste.liked);
  if (circle === null) return (title: string) => content.of(title);
  for (const [title, confidence] of taste.liked) circle.set(id, title, confidence);
  const scores = new TitleScores(circle, id, model.policy);
  const contentWeight = model.policy.contentWeight * scores.fallbackShare;
  const score = (title: string) => scores.of(title) + contentWeight * content.of(title);
  return score;
}

/**
 * The circle's taste as the engine has it, without the friends of the blend: what a friend uploaded makes their own interest
 * and nobody else's, and nobody is a neighbour of themselves.
 */
function circleWithout({ preferences, viewers }: CircleModel, friends: Asked[]) {
  const index = new PreferenceIndex();
  const asked = new Set(friends.map(({ id }) => id));
  for (const { id, isHelping, origin } of viewers.values()) {
    if (!isHelping || origin === "imported" || asked.has(id)) continue;
    const { ids, values, length } = preferences.row(id);
    for (let i = 0; i < length; i++) index.set(id, preferences.titles.nameOf(ids[i]), values[i]);
    index.setHelping(id, true);
  }
  return index;
}
