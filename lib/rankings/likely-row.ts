import type { CandidateRow } from "@/lib/rankings/candidate-row";
import type { Reason } from "@/lib/rankings/home-page";
import { hasWatched } from "@/lib/rankings/viewer-state";
import type { ViewerTaste } from "@/lib/rankings/viewer-taste";
import { byScoreThenName } from "@/lib/recommender/best-first";

/** What the viewer watched nothing of and will probably like, by what was learnt of them; nothing before that. */
export function likelyRow(taste: ViewerTaste): CandidateRow[] {
  const { model, viewerId, candidates } = taste;
  const foretold = model.forecasts.get(viewerId)?.titles ?? [];
  const chances = new Map(foretold.map((title) => [title.id, title]));
  const titles = foretold
    .flatMap(({ id, chance }) => {
      const place = candidates.placeOf(id);
      return place === undefined || isSeen(taste, id) ? [] : { name: id, score: chance, place };
    })
    .sort(byScoreThenName);
  const explain = (titleId: string): Reason | null => {
    const title = chances.get(titleId);
    if (!title) return null;
    const { chance, because } = title;
    return {
      kind: "predicted",
      text: `${Math.round(100 * chance)} % likely: ${because}`,
      evidence: [{ titleId, chance }],
    };
  };
  const label = "Likely for you";
  return [{ kind: "likely", label, reason: null, relevance: model.policy.likely, titles, explain }];
}

/** Here, or on their own media server. */
function isSeen({ state, library }: ViewerTaste, titleId: string) {
  const own = state.get(titleId);
  return (own !== undefined && hasWatched(own)) || library?.isWatched.has(titleId) === true;
}
