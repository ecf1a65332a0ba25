import type { BlendFriend, Known } from "@/lib/blend/blend";
import type { CircleModel } from "@/lib/rankings/circle-model";
import { completedAt, isHidden, opinionIn } from "@/lib/rankings/viewer-state";
import { confidenceOf } from "@/lib/recommender/confidence";
import type { Policy } from "@/lib/recommender/policy";

const FULL_WATCH = 4; // what a completed viewing is worth in Matinee; an imported film was watched, not clicked
const LISTED = 1; // and a title that was only put on a list
const MOST_COUNTED = 6; // viewings of one title; a series of a hundred episodes is no hundred likings

/** What one friend brings to a blend: the history they uploaded and, if they said so, their acts in Matinee. */
export type FriendTaste = {
  liked: Map<string, number>; // confidence by title, as the engine counts it
  seen: Set<string>;
  unwanted: Set<string>; // hidden or disliked
};

export function friendTaste(
  model: CircleModel,
  friend: Pick<BlendFriend, "id" | "sharesLog">,
  known: Known[],
): FriendTaste {
  const taste: FriendTaste = { liked: new Map(), seen: new Set(), unwanted: new Set() };
  if (friend.sharesLog) addActs(model, friend.id, taste);
  for (const one of known) if (one.viewerId === friend.id) addKnown(model, one, taste);
  return taste;
}

function addActs(model: CircleModel, viewerId: string, { liked, seen, unwanted }: FriendTaste) {
  const { ids, values, length } = model.preferences.row(viewerId);
  for (let i = 0; i < length; i++) liked.set(model.preferences.titles.nameOf(ids[i]), values[i]);
  for (const [titleId, state] of model.states.get(viewerId) ?? []) {
    if (completedAt(state) !== null) seen.add(titleId);
    if (isHidden(state) || opinionIn(state) === "dislike") unwanted.add(titleId);
  }
}

function addKnown(model: CircleModel, known: Known, { liked, seen, unwanted }: FriendTaste) {
  const { titleId, viewings, rating } = known;
  if (titleId === null) return; // the wider library's are weighed beside the catalogue's
  if (viewings > 0) seen.add(titleId);
  if (rating === -1) unwanted.add(titleId);
  const confidence = confidenceIn(known, model.policy);
  liked.set(titleId, Math.max(liked.get(titleId) ?? Number.NEGATIVE_INFINITY, confidence));
}

/** How sure it is that a friend likes what stands in their history. */
export function confidenceIn({ viewings, rating, isListed }: Known, policy: Policy) {
  const strength = strengthOf(viewings) + (isListed ? LISTED : 0) + (rating === 2 ? FULL_WATCH : 0);
  const opinion = rating === null ? null : rating < 0 ? "dislike" : "like";
  return confidenceOf({ strength, opinion }, policy);
}

/** As the fold counts viewings: the n-th divided by n. */
function strengthOf(viewings: number) {
  let strength = 0;
  for (let n = 1; n <= Math.min(viewings, MOST_COUNTED); n++) strength += FULL_WATCH / n;
  return strength;
}
