import type { CandidateRow } from "@/lib/rankings/candidate-row";
import { explain, popularReason } from "@/lib/rankings/reasons";
import { opinionIn } from "@/lib/rankings/viewer-state";
import type { ViewerTaste } from "@/lib/rankings/viewer-taste";
import { byScoreThenName, settled } from "@/lib/recommender/best-first";
import type { PreferenceIndex } from "@/lib/recommender/preference-index";

const TOP = 10;

/** What those who help others trust most in sum: the same ten for everyone, but for what one does not want. */
export function topTen(taste: ViewerTaste): CandidateRow[] {
  const { model, state } = taste;
  const isDisliked = (id: string) => {
    const title = state.get(id);
    return title !== undefined && opinionIn(title) === "dislike";
  };
  const titles = [...model.titles.keys()]
    .filter((id) => taste.isWelcome(id) && !isDisliked(id))
    .map((name) => ({ name, score: settled(columnOf(model.preferences, name)?.sum ?? 0) }))
    .filter(({ score }) => score > 0)
    .sort(byScoreThenName)
    .slice(0, TOP);
  if (titles.length < TOP) return [];
  return [
    {
      kind: "top-10",
      label: "Top 10 in the circle",
      reason: null,
      relevance: model.policy["top-10"],
      titles,
      explain: (titleId) => popularReason(model, titleId),
    },
  ];
}

/** What few have watched and what is the viewer's own taste all the same. */
export function hiddenGems(taste: ViewerTaste): CandidateRow[] {
  const { candidates, model, own, scores, scoreOf } = taste;
  if (![...own.values()].some((confidence) => confidence > 0)) return [];
  const isLittleKnown = littleKnown(taste);
  const isPersonal = (id: string) => scoreOf(id) > scores.popularPartOf(id);
  return [
    {
      kind: "hidden-gems",
      label: "Hidden gems",
      reason: null,
      relevance: model.policy["hidden-gems"],
      titles: candidates.filter(({ name }) => isLittleKnown(name) && isPersonal(name)),
      explain: (titleId) => explain(taste, titleId),
    },
  ];
}

/** Whether a title is in the part of the catalogue that the fewest have watched. */
function littleKnown({ model }: ViewerTaste) {
  const ratersOf = (id: string) => columnOf(model.preferences, id)?.length ?? 0;
  const counts = [...model.titles.keys()].map(ratersOf).sort((a, b) => a - b);
  const most = counts.at(Math.ceil(model.policy.gemReach * counts.length) - 1) ?? 0;
  return (id: string) => ratersOf(id) <= most;
}

function columnOf(preferences: PreferenceIndex, titleId: string) {
  const title = preferences.titles.find(titleId);
  return title === undefined ? undefined : preferences.column(title);
}
