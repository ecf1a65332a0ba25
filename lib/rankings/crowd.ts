import type { CircleModel, Crowd } from "@/lib/rankings/circle-model";
import { identityAt } from "@/lib/rankings/shown-name";

/** Who of those who help others watched a title, counted without naming anybody. */
export function crowdOf(model: CircleModel, titleId: string): Crowd {
  const known = model.crowds.get(titleId);
  if (known) return known;
  const watchers = watchersOf(model, titleId);
  const crowd = { friends: 0, synthetic: 0 };
  for (const viewer of ratersOf(model, titleId)) {
    if (!watchers.has(viewer)) continue;
    if (identityAt(model, viewer).isSynthetic) crowd.synthetic++;
    else crowd.friends++;
  }
  model.crowds.set(titleId, crowd);
  return crowd;
}

/** Who of those who help others watched a title, by their numbers. */
export function watchersOf(model: CircleModel, titleId: string) {
  const { preferences, states, watchers } = model;
  return watchers.of(titleId, () =>
    ratersOf(model, titleId).filter((viewer) =>
      states.doingsOf(preferences.viewers.nameOf(viewer)).hasWatched(titleId),
    ),
  );
}

function ratersOf({ preferences }: CircleModel, titleId: string) {
  const title = preferences.titles.find(titleId);
  if (title === undefined) return [];
  const { ids, length } = preferences.column(title);
  return Array.from(ids.subarray(0, length));
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
