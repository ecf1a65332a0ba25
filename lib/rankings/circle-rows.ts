import type { CandidateRow } from "@/lib/rankings/candidate-row";
import type { ScoredTitle } from "@/lib/rankings/candidates";
import { catalogueOf, numbersIn, UNKNOWN } from "@/lib/rankings/catalogue";
import { crowdOf, crowdText } from "@/lib/rankings/crowd";
import type { Reason } from "@/lib/rankings/home-page";
import { dayOf, LatestTitles } from "@/lib/rankings/latest-titles";
import type { ViewerTaste } from "@/lib/rankings/viewer-taste";
import { byScoreThenName, type Ranked, settled } from "@/lib/recommender/best-first";
import { nthLargest } from "@/lib/recommender/largest";
import { titleTotalsOf } from "@/lib/recommender/title-totals";

const TREND_CANDIDATES = 200; // the hottest titles, among which taste may reorder

/** What the circle watches these days, bent a little towards the viewer's own taste. */
export function trending(taste: ViewerTaste): CandidateRow {
  const best = Math.max(0, taste.candidates.at(0)?.score ?? 0);
  const hot = hottest(taste);
  const most = hot.at(0)?.score ?? 1;
  const titles = hot
    .map(({ candidate, score }) => {
      const liking = best > 0 ? candidate.score / best : 0;
      const trend = score / most; // relative, so that passing time alone changes nothing
      const bent = trend * (1 + taste.model.policy.trendTaste * liking);
      return { name: candidate.name, score: settled(bent) };
    })
    .sort(byScoreThenName);
  return {
    kind: "trending",
    label: "Trending now",
    reason: null,
    relevance: taste.model.policy.trending,
    titles,
    explain: (titleId) => trendReason(taste, titleId),
  };
}

/** Candidates that somebody watched lately, by their heat. */
function hottest({ candidates, model }: ViewerTaste) {
  const { sums } = titleTotalsOf(model.heat);
  const numbers = numbersIn(model.heat.titles, catalogueOf(model));
  const heats = new Float64Array(candidates.places.length);
  for (let at = 0; at < heats.length; at++) {
    const title = numbers[candidates.places[at]];
    heats[at] = title === UNKNOWN ? 0 : sums[title];
  }
  const least = heats.length > TREND_CANDIDATES ? nthLargest(heats.slice(), TREND_CANDIDATES) : 0;
  const hot: (Ranked & { candidate: ScoredTitle })[] = [];
  for (let at = 0; at < heats.length; at++) {
    if (heats[at] <= 0 || heats[at] < least) continue;
    const candidate = candidates.titleAt(candidates.places[at]);
    hot.push({ name: candidate.name, score: heats[at], candidate });
  }
  return hot.sort(byScoreThenName).slice(0, TREND_CANDIDATES);
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
