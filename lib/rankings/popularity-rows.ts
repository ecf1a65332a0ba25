import type { CandidateRow } from "@/lib/rankings/candidate-row";
import type { CircleModel } from "@/lib/rankings/circle-model";
import { explain, popularReason } from "@/lib/rankings/reasons";
import { opinionIn } from "@/lib/rankings/viewer-state";
import type { ViewerTaste } from "@/lib/rankings/viewer-taste";
import { BestFirst, type Ranked, settled } from "@/lib/recommender/best-first";

const TOP = 10;
const ENOUGH = 300; // gems, so that some are left whatever stands above

/** What those who help others trust most in sum: the same ten for everyone, but for what one does not want. */
export function topTen(taste: ViewerTaste): CandidateRow[] {
  const { model } = taste;
  const { preferences } = model;
  const best = new BestFirst<Ranked>(TOP);
  for (let title = 0; title < preferences.titles.size; title++) {
    const score = settled(preferences.column(title).sum);
    if (score <= 0 || score < best.threshold) continue;
    const name = preferences.titles.nameOf(title);
    if (taste.isWelcome(name) && !isDisliked(taste, name)) best.offer({ name, score });
  }
  const titles = best.sorted();
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

function isDisliked({ state }: ViewerTaste, titleId: string) {
  const title = state.get(titleId);
  return title !== undefined && opinionIn(title) === "dislike";
}

/** What few have watched and what is the viewer's own taste all the same. */
export function hiddenGems(taste: ViewerTaste): CandidateRow[] {
  if (![...taste.own.values()].some((confidence) => confidence > 0)) return [];
  return [
    {
      kind: "hidden-gems",
      label: "Hidden gems",
      reason: null,
      relevance: taste.model.policy["hidden-gems"],
      titles: gemsAmong(taste),
      explain: (titleId) => explain(taste, titleId),
    },
  ];
}

function gemsAmong({ candidates, model, scores }: ViewerTaste) {
  const { preferences } = model;
  const most = mostRatersOfGems(model);
  const gems: Ranked[] = [];
  for (const candidate of candidates) {
    if (gems.length === ENOUGH) break;
    const title = preferences.titles.find(candidate.name);
    const raters = title === undefined ? 0 : preferences.column(title).length;
    if (raters > most) continue;
    if (candidate.score > scores.popularPartOf(candidate.name)) gems.push(candidate);
  }
  return gems;
}

/** Up to how many raters a title is in the part of the catalogue that the fewest have watched. */
function mostRatersOfGems({ titles, preferences, policy }: CircleModel) {
  const titlesWith: number[] = []; // by number of raters
  let unrated = titles.size;
  for (let title = 0; title < preferences.titles.size; title++) {
    const raters = preferences.column(title).length;
    if (raters === 0 || !titles.has(preferences.titles.nameOf(title))) continue;
    titlesWith[raters] = (titlesWith[raters] ?? 0) + 1;
    unrated -= 1;
  }
  titlesWith[0] = unrated;
  let left = Math.ceil(policy.gemReach * titles.size);
  for (let raters = 0; raters < titlesWith.length; raters++) {
    left -= titlesWith[raters] ?? 0;
    if (left <= 0) return raters;
  }
  return titlesWith.length;
}
