import { freshEngine } from "@/lib/rankings/engine";
import type { HomeTitle } from "@/lib/rankings/home-page";
import { opennessTo } from "@/lib/rankings/open-catalogue";
import { presentTitle } from "@/lib/rankings/present";
import { explain } from "@/lib/rankings/reasons";
import { likenessReason } from "@/lib/rankings/seed-rows";
import { ownFacts } from "@/lib/rankings/served-page";
import { hasWatched } from "@/lib/rankings/viewer-state";
import { tasteOf, type ViewerTaste } from "@/lib/rankings/viewer-taste";
import { byScoreThenName, settled } from "@/lib/recommender/best-first";
import { titlesLike } from "@/lib/recommender/more-like";
import type { ViewerId } from "@/lib/session";

/**
 * What to watch after a title: of what is like it, what the viewer is likeliest to enjoy; nothing they have begun, hid
 * or disliked. Where nothing is like it, their best pick; null when there is nothing left.
 */
export async function readNextUp(
  viewer: { id: ViewerId },
  titleId: string,
): Promise<HomeTitle | null> {
  const { model } = await freshEngine();
  const taste = tasteOf(model, viewer.id);
  const seed = model.titles.get(titleId);
  const isNew = (name: string) => name !== titleId && !hasBegun(taste, name);
  const kin = seed && mostAlike(taste, titleId, isNew);
  const best = kin ?? firstOf(taste, isNew);
  if (!best) return null;
  const reason = kin ? likenessReason(model, seed, kin.name) : explain(taste, best.name);
  const own = ownFacts(taste.state, best.name);
  return presentTitle(model, { id: best.name, score: best.score, reason, propensity: 1, ...own });
}

/** Also what began by itself counts, or two titles that are much alike would follow each other for ever. */
function hasBegun({ state }: ViewerTaste, titleId: string) {
  const title = state.get(titleId);
  return title !== undefined && (title.watched !== null || hasWatched(title));
}

type Test = (titleId: string) => boolean;

/** Looks no further than it must. */
function firstOf({ candidates }: ViewerTaste, isWanted: Test) {
  for (const candidate of candidates) if (isWanted(candidate.name)) return candidate;
}

function mostAlike(taste: ViewerTaste, titleId: string, isNew: Test) {
  const { model, viewerId, candidates, scoreOf } = taste;
  return titlesLike(titleId, { ...model, isOpen: opennessTo(model, viewerId) }, model.policy)
    .filter(({ name, score }) => score > 0 && isNew(name) && candidates.has(name))
    .map(({ name, score }) => ({ name, score: settled(score * (1 + scoreOf(name))) }))
    .sort(byScoreThenName)
    .at(0);
}
