import type { CircleModel } from "@/lib/rankings/circle-model";
import { freshEngine } from "@/lib/rankings/engine";
import { isNameable } from "@/lib/rankings/shown-name";
import { completedAt, opinionIn } from "@/lib/rankings/viewer-state";
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
    const took = tookTo(model, id, titleId);
    return took ? [{ name, avatar, took }] : [];
  });
  return friends.sort(
    (a, b) =>
      Number(a.took === "finished") - Number(b.took === "finished") || (a.name < b.name ? -1 : 1),
  );
}

function tookTo({ states }: CircleModel, viewerId: string, titleId: string) {
  const title = states.get(viewerId)?.get(titleId);
  if (!title) return null;
  const opinion = opinionIn(title);
  if (opinion === "like") return "liked" as const;
  const hasFinished = opinion !== "dislike" && completedAt(title) !== null;
  return hasFinished ? ("finished" as const) : null;
}
