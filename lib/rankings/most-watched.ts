import { freshEngine } from "@/lib/rankings/engine";
import { hasWatched } from "@/lib/rankings/viewer-state";
import { welcomeTo } from "@/lib/rankings/viewer-taste";
import { titleTotalsOf } from "@/lib/recommender/title-totals";
import type { ViewerId } from "@/lib/session";

/** What the most of those who help others took to, the viewer's own and unwelcome titles left out. */
export async function mostWatchedIds(viewerId: ViewerId, limit: number): Promise<string[]> {
  const { model } = await freshEngine();
  const { titles } = model.preferences;
  const { sums } = titleTotalsOf(model.preferences);
  const isWelcome = welcomeTo(model, viewerId);
  const state = model.states.get(viewerId);
  const isFresh = (id: string) => {
    const own = state?.get(id);
    return own === undefined || !hasWatched(own);
  };
  return Array.from(sums.keys())
    .filter((title) => sums[title] > 0)
    .sort((one, other) => sums[other] - sums[one])
    .map((title) => titles.nameOf(title))
    .filter((id) => isWelcome(id) && isFresh(id))
    .slice(0, limit);
}
