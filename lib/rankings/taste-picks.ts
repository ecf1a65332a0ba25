import type { ScoredTitle } from "@/lib/rankings/candidates";
import { freshEngine } from "@/lib/rankings/engine";
import type { HomeTitle } from "@/lib/rankings/home-page";
import { presentTitle } from "@/lib/rankings/present";
import { ownFacts } from "@/lib/rankings/served-page";
import { hasWatched, opinionIn, type ViewerState } from "@/lib/rankings/viewer-state";
import { tasteOf, type ViewerTaste } from "@/lib/rankings/viewer-taste";
import type { ViewerId } from "@/lib/session";

const OFFERED = 14;

/** What a newcomer may pick from: so many as to be enough, and titles as different as the catalogue has. */
export type TastePicks = { wanted: number; titles: HomeTitle[] };

/** Titles to begin with for a viewer of whom nothing is known; null for all others. */
export async function readTastePicks(viewer: { id: ViewerId }): Promise<TastePicks | null> {
  const { model } = await freshEngine();
  const wanted = model.policy.pickedTitles;
  const state = model.states.get(viewer.id);
  if (state && isKnown(state, wanted)) return null; // as nearly everybody: nothing else need be worked out
  const taste = tasteOf(model, viewer.id);
  const titles = varied(taste).flatMap(({ name, score }) => {
    const own = ownFacts(taste.state, name);
    return presentTitle(model, { id: name, score, reason: null, propensity: 1, ...own }) ?? [];
  });
  return titles.length < wanted ? null : { wanted, titles };
}

/** By what they watched, or by enough that they said they like. */
function isKnown(state: ViewerState, wanted: number) {
  let likes = 0;
  for (const title of state.values()) {
    if (hasWatched(title)) return true;
    if (opinionIn(title) === "like") likes += 1;
  }
  return likes >= wanted;
}

/** The best of each genre in turn, so that whatever somebody likes is among the first. */
function varied({ candidates }: ViewerTaste): ScoredTitle[] {
  const picked: ScoredTitle[] = [];
  const left = new Set(candidates);
  while (left.size > 0 && picked.length < OFFERED) {
    const genres = new Set<string>();
    for (const candidate of left) {
      if (picked.length === OFFERED) break;
      if (candidate.title.genres.some((genre) => genres.has(genre))) continue;
      for (const genre of candidate.title.genres) genres.add(genre);
      picked.push(candidate);
      left.delete(candidate);
    }
  }
  return picked;
}
