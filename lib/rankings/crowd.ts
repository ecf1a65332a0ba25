import type { CircleModel, Crowd } from "@/lib/rankings/circle-model";
import { hasWatched } from "@/lib/rankings/viewer-state";

/** Who of those who help others watched a title, counted without naming anybody. */
export function crowdOf(model: CircleModel, titleId: string): Crowd {
  const known = model.crowds.get(titleId);
  if (known) return known;
  const { preferences } = model;
  const title = preferences.titles.find(titleId);
  const raters: string[] = [];
  if (title !== undefined) {
    const { ids, length } = preferences.column(title);
    for (let i = 0; i < length; i++) raters.push(preferences.viewers.nameOf(ids[i]));
  }
  const crowd = countWatchers(model, titleId, raters);
  model.crowds.set(titleId, crowd);
  return crowd;
}

export function countWatchers(model: CircleModel, titleId: string, viewerIds: string[]): Crowd {
  const crowd = { friends: 0, synthetic: 0 };
  for (const viewerId of viewerIds) {
    const title = model.states.get(viewerId)?.get(titleId);
    if (!title || !hasWatched(title)) continue;
    if (model.viewers.get(viewerId)?.origin === "synthetic") crowd.synthetic++;
    else crowd.friends++;
  }
  return crowd;
}

/** A crowd in few words, because a card has room for few. */
export function crowdText({ friends, synthetic }: Crowd) {
  if (friends + synthetic === 0) return "Somebody looked at it";
  if (synthetic === 0) return `${counting(friends, "friend")} saw it`;
  if (friends === 0) return `${counting(synthetic, "synthetic neighbour")} saw it`;
  return `${counting(friends, "friend")} and ${synthetic} synthetic saw it`;
}

function counting(count: number, noun: string) {
  return count === 1 ? `One ${noun}` : `${count} ${noun}s`;
}
