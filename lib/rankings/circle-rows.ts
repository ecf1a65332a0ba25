import type { CandidateRow } from "@/lib/rankings/candidate-row";
import { crowdOf, crowdText } from "@/lib/rankings/crowd";
import { dayMilliseconds } from "@/lib/rankings/day";
import type { Reason } from "@/lib/rankings/home-page";
import type { ViewerTaste } from "@/lib/rankings/viewer-taste";
import { byScoreThenName, settled } from "@/lib/recommender/best-first";
import type { PreferenceIndex } from "@/lib/recommender/preference-index";

const TREND_CANDIDATES = 200; // the hottest titles, among which taste may reorder

/** What the circle watches these days, bent a little towards the viewer's own taste. */
export function trending(taste: ViewerTaste): CandidateRow {
  const { heat } = taste.model;
  const best = Math.max(0, taste.candidates.at(0)?.score ?? 0);
  const hot = taste.candidates
    .map((candidate) => ({ candidate, heat: heatOf(heat, candidate.name) }))
    .filter((one) => one.heat > 0)
    .sort((a, b) => b.heat - a.heat)
    .slice(0, TREND_CANDIDATES);
  const hottest = hot.at(0)?.heat ?? 1;
  const titles = hot
    .map(({ candidate, heat }) => {
      const liking = best > 0 ? candidate.score / best : 0;
      const trend = heat / hottest; // relative, so that passing time alone changes nothing
      return {
        name: candidate.name,
        score: settled(trend * (1 + taste.model.policy.trendTaste * liking)),
      };
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

function heatOf(heat: PreferenceIndex, titleId: string) {
  const title = heat.titles.find(titleId);
  return title === undefined ? 0 : heat.column(title).sum;
}

function trendReason({ model }: ViewerTaste, titleId: string): Reason {
  const crowd = crowdOf(model, titleId);
  const acts = crowd.friends + crowd.synthetic;
  return { kind: "trending", text: crowdText(crowd), evidence: [{ titleId, acts }] };
}

/** The latest in the catalogue; what came on the same day stands in the viewer's own order. */
export function newHere(taste: ViewerTaste): CandidateRow {
  const titles = taste.candidates
    .map(({ name, score, title }) => ({ name, score, day: dayOf(title.addedAt) }))
    .sort((a, b) => b.day - a.day); // stable: candidates come best first
  return {
    kind: "new-here",
    label: "New here",
    reason: null,
    relevance: taste.model.policy["new-here"],
    titles,
    explain: (titleId) => ({
      kind: "new",
      text: `Added on ${addedOn(taste.model.titles.get(titleId)?.addedAt)}`,
      evidence: [{ titleId }],
    }),
  };
}

function dayOf(moment: Date) {
  return Math.floor(moment.getTime() / dayMilliseconds);
}

const days = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", timeZone: "UTC" });

function addedOn(date: Date | undefined) {
  return date ? days.format(date) : "some day";
}
