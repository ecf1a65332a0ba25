import type { CandidateRow, Placed } from "@/lib/rankings/candidate-row";
import { CandidatesWith } from "@/lib/rankings/candidates-with";
import { catalogueOf, numbersIn, UNKNOWN } from "@/lib/rankings/catalogue";
import type { CircleModel } from "@/lib/rankings/circle-model";
import { sharedCatalogue } from "@/lib/rankings/open-catalogue";
import { explain, popularReason } from "@/lib/rankings/reasons";
import { opinionIn } from "@/lib/rankings/viewer-state";
import type { ViewerTaste } from "@/lib/rankings/viewer-taste";
import { BestFirst, settled } from "@/lib/recommender/best-first";
import { KeptOfIndex } from "@/lib/recommender/kept-of-index";
import { leadingTitlesOf } from "@/lib/recommender/leading-titles";
import { titleTotalsOf } from "@/lib/recommender/title-totals";

const TOP = 10;
const ENOUGH = 300; // gems, so that some are left whatever stands above

/** What those who help others trust most in sum: the same ten for everyone, but for what one does not want. */
export function topTen(taste: ViewerTaste): CandidateRow<Placed[]>[] {
  const { model } = taste;
  const titles = mostTrusted(taste);
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

/** Looked for among those that lead everywhere, and where too many of these are left out, among all. */
function mostTrusted(taste: ViewerTaste): Placed[] {
  const { preferences } = taste.model;
  const { sums } = titleTotalsOf(preferences);
  const { numbers, least } = leadingTitlesOf(preferences);
  const best = bestAmong(taste, numbers);
  return settled(least) < best.threshold || least === 0
    ? best.sorted()
    : bestAmong(taste, sums.keys()).sorted();
}

function bestAmong(taste: ViewerTaste, numbers: Iterable<number>) {
  const { preferences } = taste.model;
  const { placeOf } = catalogueOf(taste.model);
  const { sums } = titleTotalsOf(preferences);
  const best = new BestFirst<Placed>(TOP);
  let least = best.threshold; // asked for anew only where it moved
  for (const title of numbers) {
    const score = settled(sums[title]);
    if (score <= 0 || score < least) continue;
    const name = preferences.titles.nameOf(title);
    const place = placeOf.get(name);
    if (place === undefined || !taste.isWelcome(name) || isDisliked(taste, name)) continue;
    best.offer({ name, score, place });
    least = best.threshold;
  }
  return best;
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
  const mostRaters = mostRatersOfGems(model);
  const isGem = (place: number) => {
    const title = numbers[place];
    if (title === UNKNOWN) return candidates.scores[place] > 0;
    return raters[title] <= mostRaters && candidates.scores[place] > scores.popularPartAt(title);
  };
  return new CandidatesWith(candidates, { isAmong: isGem, most: ENOUGH });
}

const reaches = new WeakMap<CircleModel["titles"], KeptOfIndex<number>>(); // by catalogue

/** Up to how many raters a title is in the part of the catalogue that the fewest have watched. */
function mostRatersOfGems(model: CircleModel) {
  const { titles, preferences, policy } = model;
  const reach = reaches.get(titles) ?? new KeptOfIndex<number>(() => false);
  reaches.set(titles, reach);
  return reach.of(preferences, () => counted(model), String(policy.gemReach));
}

function counted(model: CircleModel) {
  const { preferences, policy } = model;
  const { raters } = titleTotalsOf(preferences);
  const catalogue = catalogueOf(model);
  const numbers = numbersIn(preferences.titles, catalogue);
  const titlesWith = new Int32Array(preferences.helpers + 1); // by number of raters
  for (let place = 0; place < numbers.length; place++) {
    if (catalogue.isOwned[place]) continue; // the circle cannot have watched it
    titlesWith[numbers[place] === UNKNOWN ? 0 : raters[numbers[place]]]++;
  }
  let left = Math.ceil(policy.gemReach * sharedCatalogue(model).titles);
  for (let many = 0; many < titlesWith.length; many++) {
    left -= titlesWith[many];
    if (left <= 0) return many;
  }
  return titlesWith.length;
}
