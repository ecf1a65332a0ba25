import type { CandidateRow } from "@/lib/rankings/candidate-row";
import { catalogueOf, numbersIn, UNKNOWN } from "@/lib/rankings/catalogue";
import type { CircleModel } from "@/lib/rankings/circle-model";
import { sharedCatalogue } from "@/lib/rankings/open-catalogue";
import { explain, popularReason } from "@/lib/rankings/reasons";
import { opinionIn } from "@/lib/rankings/viewer-state";
import type { ViewerTaste } from "@/lib/rankings/viewer-taste";
import { BestFirst, type Ranked, settled } from "@/lib/recommender/best-first";
import { titleTotalsOf } from "@/lib/recommender/title-totals";

const TOP = 10;
const ENOUGH = 300; // gems, so that some are left whatever stands above

/** What those who help others trust most in sum: the same ten for everyone, but for what one does not want. */
export function topTen(taste: ViewerTaste): CandidateRow[] {
  const { model } = taste;
  const { preferences } = model;
  const best = new BestFirst<Ranked>(TOP);
  const { sums } = titleTotalsOf(preferences);
  for (let title = 0; title < sums.length; title++) {
    const score = settled(sums[title]);
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
  const { raters } = titleTotalsOf(model.preferences);
  const numbers = numbersIn(model.preferences.titles, catalogueOf(model));
  const most = mostRatersOfGems(model);
  const gems: Ranked[] = [];
  for (const candidate of candidates) {
    if (gems.length === ENOUGH) break;
    const title = numbers[candidate.place];
    const isKnown = title !== UNKNOWN;
    if (isKnown && raters[title] > most) continue;
    if (candidate.score > (isKnown ? scores.popularPartAt(title) : 0)) gems.push(candidate);
  }
  return gems;
}

/** Up to how many raters a title is in the part of the catalogue that the fewest have watched. */
function mostRatersOfGems(model: CircleModel) {
  const { preferences, policy } = model;
  const { raters } = titleTotalsOf(preferences);
  const catalogue = catalogueOf(model);
  const titlesWith: number[] = []; // by number of raters
  for (const [place, title] of numbersIn(preferences.titles, catalogue).entries()) {
    if (catalogue.titles[place].openTo != null) continue; // the circle cannot have watched it
    const many = title === UNKNOWN ? 0 : raters[title];
    titlesWith[many] = (titlesWith[many] ?? 0) + 1;
  }
  let left = Math.ceil(policy.gemReach * sharedCatalogue(model).titles);
  for (let many = 0; many < titlesWith.length; many++) {
    left -= titlesWith[many] ?? 0;
    if (left <= 0) return many;
  }
  return titlesWith.length;
}
