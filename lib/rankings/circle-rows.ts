import type { CandidateRow } from "@/lib/rankings/candidate-row";
import type { Candidates } from "@/lib/rankings/candidates";
import {
  type Catalogue,
  catalogueOf,
  numbersIn,
  placesIn,
  UNKNOWN,
} from "@/lib/rankings/catalogue";
import type { CircleModel } from "@/lib/rankings/circle-model";
import { crowdOf, crowdText } from "@/lib/rankings/crowd";
import type { Reason } from "@/lib/rankings/home-page";
import { dayOf, LatestTitles } from "@/lib/rankings/latest-titles";
import { OrderedTitles } from "@/lib/rankings/ordered-titles";
import type { ViewerTaste } from "@/lib/rankings/viewer-taste";
import { settled } from "@/lib/recommender/best-first";
import { bestOf } from "@/lib/recommender/best-of";
import { leadingTitlesOf } from "@/lib/recommender/leading-titles";
import type { PreferenceIndex } from "@/lib/recommender/preference-index";
import { titleTotalsOf } from "@/lib/recommender/title-totals";

const TREND_CANDIDATES = 200; // the hottest titles, among which taste may reorder

/** What the circle watches these days, bent a little towards the viewer's own taste. */
export function trending(taste: ViewerTaste): CandidateRow {
  return {
    kind: "trending",
    label: "Trending now",
    reason: null,
    relevance: taste.model.policy.trending,
    titles: trendingTitles(taste),
    explain: (titleId) => trendReason(taste, titleId),
  };
}

function trendingTitles({ candidates, model }: ViewerTaste) {
  const catalogue = catalogueOf(model);
  const numbers = numbersIn(model.heat.titles, catalogue);
  const { sums } = titleTotalsOf(model.heat);
  const hot = hottest(catalogue, candidates, model);
  const best = Math.max(0, candidates.at(0)?.score ?? 0);
  let most = 0;
  for (const place of hot) most = Math.max(most, sums[numbers[place]]);
  const scores = new Float64Array(numbers.length);
  for (const place of hot) {
    const liking = best > 0 ? candidates.scores[place] / best : 0;
    const trend = sums[numbers[place]] / most; // relative, so that passing time alone changes nothing
    scores[place] = settled(trend * (1 + model.policy.trendTaste * liking));
  }
  return new OrderedTitles(catalogue, Int32Array.from(hot), scores);
}

/** Places of the hottest candidates, of those that somebody watched lately. */
function hottest(catalogue: Catalogue, candidates: Candidates, { heat }: CircleModel) {
  const { numbers, least } = leadingTitlesOf(heat);
  const placeOf = placesIn(heat.titles, catalogue);
  const found: number[] = [];
  for (let rank = 0; rank < numbers.length && found.length < TREND_CANDIDATES; rank++) {
    const place = placeOf[numbers[rank]];
    if (place !== UNKNOWN && candidates.isAmong(place)) found.push(place);
  }
  const isEnough = found.length === TREND_CANDIDATES || least === 0;
  return isEnough ? found : hottestOfAll(catalogue, candidates, heat);
}

/** The same where too few of those that lead everywhere are candidates. */
function hottestOfAll(catalogue: Catalogue, { places }: Candidates, heat: PreferenceIndex) {
  const { sums } = titleTotalsOf(heat);
  const numbers = numbersIn(heat.titles, catalogue);
  const heats = new Float64Array(numbers.length);
  for (const place of places) {
    const title = numbers[place];
    if (title !== UNKNOWN) heats[place] = sums[title];
  }
  const { ids } = bestOf(heats, TREND_CANDIDATES, (place) => catalogue.titles[place].id);
  return Array.from(ids);
}

function trendReason({ model }: ViewerTaste, titleId: string): Reason {
  const crowd = crowdOf(model, titleId);
  const acts = crowd.friends + crowd.synthetic;
  return { kind: "trending", text: crowdText(crowd), evidence: [{ titleId, acts }] };
}

/** The latest in the catalogue; what came on the same day stands in the viewer's own order. */
export function newHere(taste: ViewerTaste): CandidateRow {
  return {
    kind: "new-here",
    label: "New here",
    reason: null,
    relevance: taste.model.policy["new-here"],
    titles: new LatestTitles(taste),
    explain: (titleId) => ({
      kind: "new",
      text: `Added on ${addedOn(taste.model.titles.get(titleId)?.addedAt)}`,
      evidence: [{ titleId }],
    }),
  };
}

const dayWords = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  timeZone: "UTC",
});

const addedWords = new Map<number, string>(); // by day: to put one in words takes longer than to make its card

function addedOn(date: Date | undefined) {
  if (!date) return "some day";
  const day = dayOf(date);
  const words = addedWords.get(day) ?? dayWords.format(date);
  addedWords.set(day, words);
  return words;
}
