import { freshEngine } from "@/lib/rankings/engine";
import type { HomeTitle } from "@/lib/rankings/home-page";
import { readNextUp } from "@/lib/rankings/next-up";
import { presentTitle } from "@/lib/rankings/present";
import { ownFacts } from "@/lib/rankings/served-page";
import type { ViewerId } from "@/lib/session";
import type { WatchedTitle } from "@/lib/watching/watched";

/** What may play after a title: another one, or of a series its next episode. */
export type NextTitle = HomeTitle & { episodeId?: string };

export async function readNext(
  viewer: { id: ViewerId },
  { id, episode }: Pick<WatchedTitle, "id" | "episode">,
): Promise<NextTitle | null> {
  if (!episode?.next) return readNextUp(viewer, id);
  const { model } = await freshEngine();
  const own = ownFacts(model.states.get(viewer.id), id);
  const card = presentTitle(model, { id, score: 0, reason: null, propensity: 1, ...own });
  const { id: episodeId, name } = episode.next;
  return card && { ...card, title: `${card.title} · ${name}`, episodeId };
}
