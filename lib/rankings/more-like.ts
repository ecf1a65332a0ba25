import { freshEngine } from "@/lib/rankings/engine";
import type { HomeTitle } from "@/lib/rankings/home-page";
import { opennessTo } from "@/lib/rankings/open-catalogue";
import { presentTitle } from "@/lib/rankings/present";
import { likenessReason } from "@/lib/rankings/seed-rows";
import { ownFacts } from "@/lib/rankings/served-page";
import { opinionIn } from "@/lib/rankings/viewer-state";
import { welcomeTo } from "@/lib/rankings/viewer-taste";
import { titlesLike } from "@/lib/recommender/more-like";
import type { ViewerId } from "@/lib/session";

const TITLES = 12;

/** The titles most like one title, for its details; none that the viewer hid or disliked. */
export async function readMoreLike(
  viewer: { id: ViewerId },
  titleId: string,
): Promise<HomeTitle[]> {
  const { model } = await freshEngine();
  const seed = model.titles.get(titleId);
  if (!seed) return [];
  const state = model.states.get(viewer.id);
  const isWelcome = welcomeTo(model, viewer.id);
  const isDisliked = (id: string) => {
    const own = state?.get(id);
    return own !== undefined && opinionIn(own) === "dislike";
  };
  return titlesLike(titleId, { ...model, isOpen: opennessTo(model, viewer.id) }, model.policy)
    .filter(({ name, score }) => score > 0 && isWelcome(name) && !isDisliked(name))
    .slice(0, TITLES)
    .flatMap(({ name, score }) => {
      const reason = likenessReason(model, seed, name);
      const ranked = { id: name, score, reason, propensity: 1, ...ownFacts(state, name) };
      return presentTitle(model, ranked) ?? [];
    });
}
