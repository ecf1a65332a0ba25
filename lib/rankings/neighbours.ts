import { freshEngine } from "@/lib/rankings/engine";
import { isNameable } from "@/lib/rankings/shown-name";
import { byScoreThenName } from "@/lib/recommender/best-first";
import type { ViewerId } from "@/lib/session";
import { isOpenTo, isWithin } from "@/lib/titles/maturity";

/** A friend of like taste who agreed to be seen. */
export type LikeMinded = {
  viewer: string; // the name
  avatar: string;
  origin: "real" | "demo";
  similarity: number; // 0 to 1
  sharedTitles: { id: string; slug: string; title: string }[]; // what both like, strongest first
};

/** Friends of like taste, most alike first; only those who agreed to be seen by name. */
export async function readNeighbours(viewer: { id: ViewerId }): Promise<LikeMinded[]> {
  const { model } = await freshEngine();
  const limit = model.viewers.get(viewer.id)?.maturityLimit ?? null;
  return [...model.viewers.values()]
    .filter(({ id }) => id !== viewer.id && isNameable(model, id))
    .map((other) => {
      const likeness = model.preferences.compare(viewer.id, other.id, model.policy.shrinkage);
      return { ...likeness, other, name: other.id, score: likeness.similarity };
    })
    .filter(({ similarity }) => similarity > 0)
    .sort(byScoreThenName)
    .map(({ similarity, both, other }) => ({
      viewer: other.name,
      avatar: other.avatar,
      origin: other.origin === "demo" ? ("demo" as const) : ("real" as const),
      similarity,
      sharedTitles: both.sort(byScoreThenName).flatMap(({ name }) => {
        const title = model.titles.get(name);
        return title && isOpenTo(title, viewer.id) && isWithin(title.maturity, limit)
          ? [{ id: title.id, slug: title.slug, title: title.title }]
          : [];
      }),
    }));
}
