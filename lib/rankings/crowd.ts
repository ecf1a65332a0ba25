import type { CircleModel, Crowd } from "@/lib/rankings/circle-model";

/** Who of those who help others watched a title, counted without naming anybody. */
export function crowdOf(model: CircleModel, titleId: string): Crowd {
  const known = model.crowds.get(titleId);
  if (known) return known;
  const isWatcher = watchersOf(model, titleId);
  const crowd = { friends: 0, synthetic: 0 };
  for (const viewer of ratersOf(model, titleId)) {
    if (!isWatcher(viewer)) continue;
    if (isSynthetic(model, model.preferences.viewers.nameOf(viewer))) crowd.synthetic++;
    else crowd.friends++;
  }
  model.crowds.set(titleId, crowd);
  return crowd;
}

/** Tells of those who help others, by their numbers, whether they watched a title. */
export function watchersOf(model: CircleModel, titleId: string) {
  const { preferences, states, watchers } = model;
  return watchers.of(titleId, () =>
    ratersOf(model, titleId).filter((viewer) =>
      states.hasWatched(preferences.viewers.nameOf(viewer), titleId),
    ),
  );
}

export function isSynthetic({ viewers }: CircleModel, viewerId: string) {
  return viewers.get(viewerId)?.origin === "synthetic";
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
