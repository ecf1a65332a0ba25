import type { Blend } from "@/lib/blend/blend";
import type { BlendList, InterestPolicy, ListTitle } from "@/lib/blend/blend-list";
import { catalogueGrades } from "@/lib/blend/catalogue-grades";
import { type FriendTaste, friendTaste } from "@/lib/blend/friend-taste";
import { interestsIn } from "@/lib/blend/interest";
import { pairsOf } from "@/lib/blend/pairs";
import { readKnown } from "@/lib/blend/read";
import { placesToSend } from "@/lib/blend/sent-titles";
import { TasteMatches } from "@/lib/blend/taste-match";
import { readWiderPart } from "@/lib/blend/wider-titles";
import type { CircleModel } from "@/lib/rankings/circle-model";
import { freshEngine } from "@/lib/rankings/engine";
import { isOpenTo, isWithin } from "@/lib/titles/maturity";
import type { Title } from "@/lib/titles/read";

const GROUNDS = 60; // a friend's dearest titles, in which a reason is looked for

/** Titles for a blend with each friend's interest and the reason; the order is made where the sliders are. */
export async function readBlendList(blend: Blend, policy: InterestPolicy): Promise<BlendList> {
  const [{ model }, known] = await Promise.all([freshEngine(), readKnown(blend)]);
  const tastes = blend.friends.map((friend) => friendTaste(model, friend, known));
  const titles = [...model.titles.values()].filter((title) => suitsAll(model, blend, title));
  const ids = titles.map(({ id }) => id);
  const friends = blend.friends.map(({ id }, at) => ({ id, taste: tastes[at] }));
  const wider = await readWiderPart(blend, { model, tastes, known });
  // whoever is known by the wider library alone is heard by what it says
  const interests = interestsIn(model, { friends, titles: ids, policy }).map((line, at) =>
    tastes[at].liked.size > 0 ? line : (wider.interestOf(at, ids) ?? line),
  );
  const sent = placesToSend(interests).map((at) =>
    listTitle(model, titles[at], { tastes, interest: interests.map((line) => line[at]) }),
  );
  const matches = new TasteMatches(wider.grades ?? catalogueGrades(model.content, tastes));
  const all = [...sent, ...wider.titles];
  return {
    policy,
    friends: blend.friends.map(({ id, name, avatar }, at) => ({
      ...{ id, name, avatar },
      isKnown: tastes[at].liked.size > 0 || known.some(({ viewerId }) => viewerId === id),
    })),
    titles: all,
    pairs: pairsOf(all, tastes.length, (one, other) => matches.between(one, other)),
  };
}

/** Nobody in a blend is shown what is above the limit of any of them, or what is in a library and not open to all. */
function suitsAll(model: CircleModel, { friends }: Blend, title: Title) {
  if (!isOpenTo(title, undefined)) return false;
  return friends.every(({ id }) =>
    isWithin(title.maturity, model.viewers.get(id)?.maturityLimit ?? null),
  );
}

function listTitle(
  model: CircleModel,
  title: Title,
  { tastes, interest }: { tastes: FriendTaste[]; interest: number[] },
): ListTitle {
  const { id, slug, year, runtimeMinutes, genres, tags, media } = title;
  return {
    ...{ id, slug, title: title.title, year, runtimeMinutes, genres, images: media.images },
    features: [...genres, ...tags],
    interest,
    because: tastes.map((taste) => groundOf(model, taste, id)),
    seenBy: tastes.map(({ seen }) => seen.has(id)),
    outside: null,
  };
}

/** The friend's own title that is most like this one, by what both are made of and how dear it is. */
function groundOf({ content, titles }: CircleModel, { liked }: FriendTaste, titleId: string) {
  let ground: string | null = null;
  let most = 0;
  for (const [name, confidence] of dearest(liked)) {
    if (name === titleId || confidence <= 0) continue;
    const worth = confidence * content.compare(titleId, name, 0).similarity;
    const title = titles.get(name);
    if (worth > most && title) [ground, most] = [title.title, worth];
  }
  return ground;
}

const known = new WeakMap<Map<string, number>, [string, number][]>();

function dearest(liked: Map<string, number>) {
  const sorted = known.get(liked) ?? [...liked].sort(([, a], [, b]) => b - a).slice(0, GROUNDS);
  known.set(liked, sorted);
  return sorted;
}
