import type { CircleModel } from "@/lib/rankings/circle-model";
import { isNameable } from "@/lib/rankings/shown-name";
import type { StageFriend } from "@/lib/stage/friend";

/** How alike two demo friends are, by their ids. */
export type StageBond = { one: string; other: string; similarity: number };

/** Every pair of demo friends who agreed to be seen, alike or not. */
export function stageBonds(model: CircleModel, friends: StageFriend[]): StageBond[] {
  const seen = friends.filter(({ id }) => isNameable(model, id));
  return seen.flatMap(({ id: one }, place) =>
    seen.slice(place + 1).map(({ id: other }) => {
      const { similarity } = model.preferences.compare(one, other, model.policy.shrinkage);
      return { one, other, similarity: Math.round(similarity * 1000) / 1000 };
    }),
  );
}
