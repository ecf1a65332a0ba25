import type { Figure } from "@/lib/insights/figure";
import { type Taste, type TasteMap, tasteMap } from "@/lib/insights/taste-map";
import type { CircleModel } from "@/lib/rankings/circle-model";
import { freshEngine } from "@/lib/rankings/engine";
import { isNameable } from "@/lib/rankings/shown-name";
import { welcomeTo } from "@/lib/rankings/viewer-taste";
import type { ViewerId } from "@/lib/session";

/** The titles a viewer may see, the viewer, and friends who agreed to be seen, in two dimensions. */
export async function readTasteMap(viewerId: ViewerId): Promise<Figure<TasteMap>> {
  const { model } = await freshEngine();
  const isWelcome = welcomeTo(model, viewerId);
  const titles = [...model.titles.values()]
    .filter(({ id }) => isWelcome(id))
    .sort((a, b) => Number(isImported(a)) - Number(isImported(b)) || (a.id < b.id ? -1 : 1));
  const tastes = [...model.viewers.values()]
    .filter(({ id }) => id === viewerId || isNameable(model, id))
    .map(({ id, name, avatar }): Taste => {
      return { name, avatar, isOwn: id === viewerId, likes: likesOf(model, id) };
    });
  return tasteMap(titles, tastes);
}

/** What was brought from elsewhere comes last: there may be tens of thousands. */
function isImported({ source }: { source: string }) {
  return source === "imported";
}

function likesOf({ preferences }: CircleModel, viewerId: string) {
  const { ids, values, length } = preferences.row(viewerId);
  const likes = new Map<string, number>();
  for (let at = 0; at < length; at++)
    if (values[at] > 0) likes.set(preferences.titles.nameOf(ids[at]), values[at]);
  return likes;
}
