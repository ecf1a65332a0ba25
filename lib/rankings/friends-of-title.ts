import { freshEngine } from "@/lib/rankings/engine";
import { isNameable } from "@/lib/rankings/shown-name";
import { completedAt, opinionIn, type TitleState } from "@/lib/rankings/viewer-state";
import type { ViewerId } from "@/lib/session";

/** A friend who took to a title and agreed to be seen by name. */
export type TitleFriend = { name: string; avatar: string; took: "liked" | "finished" };

/** Friends who said they like a title, then those who watched it to the end; nobody who did not agree to be seen. */
export async function readFriendsOf(
  viewer: { id: ViewerId },
  titleId: string,
): Promise<TitleFriend[]> {
  const { model } = await freshEngine();
  const friends = [...model.viewers.values()].flatMap(({ id, name, avatar }) => {
    if (id === viewer.id || !isNameable(model, id)) return [];
    const state = model.states.get(id)?.get(titleId);
    const took = state ? tookTo(state) : null;
    return took ? [{ name, avatar, took }] : [];
  });
  return friends.sort(
    (a, b) =>
      Number(a.took === "finished") - Number(b.took === "finished") || (a.name < b.name ? -1 : 1),
  );
}

/** How somebody took to a title: they said so, or watched it to the end and did not say the opposite. */
export function tookTo(title: TitleState): TitleFriend["took"] | null {
  const opinion = opinionIn(title);
  if (opinion === "like") return "liked";
  const hasFinished = opinion !== "dislike" && completedAt(title) !== null;
  return hasFinished ? "finished" : null;
}
