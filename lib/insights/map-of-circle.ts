import type { Figure } from "@/lib/insights/figure";
import {
  type Taste,
  type TasteMap,
  type TasteSpace,
  tasteMap,
  tasteSpace,
} from "@/lib/insights/taste-map";
import type { CircleModel } from "@/lib/rankings/circle-model";
import { freshEngine } from "@/lib/rankings/engine";
import { isNameable } from "@/lib/rankings/shown-name";
import { welcomeTo } from "@/lib/rankings/viewer-taste";
import type { ViewerId } from "@/lib/session";

/** The titles a viewer may see, the viewer, and friends who agreed to be seen, in two dimensions. */
export async function readTasteMap(viewerId: ViewerId): Promise<Figure<TasteMap>> {
  const { model } = await freshEngine();
  const isWelcome = welcomeTo(model, viewerId);
  const titles = inOrder(model).filter(({ id }) => isWelcome(id));
  const tastes = [...model.viewers.values()]
    .filter(({ id }) => id === viewerId || isNameable(model, id))
    .map(({ id, name, avatar }): Taste => {
      return { name, avatar, isOwn: id === viewerId, likes: likesOf(model, id) };
    });
  return tasteMap(titles, tastes, spaceOf(model));
}

const spaces = new WeakMap<CircleModel["titles"], TasteSpace>(); // a changed catalogue is another map of titles

function spaceOf(model: CircleModel) {
  const known = spaces.get(model.titles);
  if (known) return known;
  const space = tasteSpace(inOrder(model));
  spaces.set(model.titles, space);
  return space;
}

function inOrder({ titles }: CircleModel) {
  return [...titles.values()].sort(
    (a, b) => Number(isImported(a)) - Number(isImported(b)) || (a.id < b.id ? -1 : 1),
  );
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
