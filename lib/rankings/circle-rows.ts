import type { CandidateRow } from "@/lib/rankings/candidate-row";
import type { Reason } from "@/lib/rankings/home-page";
import { dayMilliseconds, homePolicy } from "@/lib/rankings/home-policy";
import { crowdOf } from "@/lib/rankings/reasons";
import type { ScoredTitle, ViewerTaste } from "@/lib/rankings/viewer-taste";
import { byScoreThenName, settled } from "@/lib/recommender/best-first";

/** What the circle watches these days, bent a little towards the viewer's own taste. */
export function trending(taste: ViewerTaste): CandidateRow {
  const { heat } = taste.model;
  const heatOf = ({ name }: ScoredTitle) => {
    const title = heat.titles.find(name);
    return title === undefined ? 0 : heat.column(title).sum;
  };
  const hottest = Math.max(0, ...taste.candidates.map(heatOf));
  const best = Math.max(0, taste.candidates.at(0)?.score ?? 0);
  const titles = taste.candidates
    .filter((candidate) => heatOf(candidate) > 0)
    .map((candidate) => {
      const liking = best > 0 ? candidate.score / best : 0;
      const trend = heatOf(candidate) / hottest; // relative, so that passing time alone changes nothing
      return { name: candidate.name, score: settled(trend * (1 + homePolicy.trendTaste * liking)) };
    })
    .sort(byScoreThenName);
  return {
    kind: "trending",
    label: "Trending now",
    reason: null,
    relevance: homePolicy.relevance.trending,
    titles,
    explain: (titleId) => trendReason(taste, titleId),
  };
}

function trendReason({ model }: ViewerTaste, titleId: string): Reason {
  const { text, acts } = crowdOf(model, titleId);
  return { kind: "trending", text: `${text} watched it lately`, evidence: [{ titleId, acts }] };
}

/** The latest in the catalogue; what came on the same day stands in the viewer's own order. */
export function newHere(taste: ViewerTaste): CandidateRow {
  const dayOf = ({ title }: ScoredTitle) => Math.floor(title.addedAt.getTime() / dayMilliseconds);
  const titles = taste.candidates.toSorted((a, b) => dayOf(b) - dayOf(a) || byScoreThenName(a, b));
  return {
    kind: "new-here",
    label: "New here",
    reason: null,
    relevance: homePolicy.relevance["new-here"],
    titles: titles.map(({ name, score }) => ({ name, score })),
    explain: (titleId) => ({
      kind: "new",
      text: `Added on ${addedOn(taste.model.titles.get(titleId)?.addedAt)}`,
      evidence: [{ titleId }],
    }),
  };
}

function addedOn(date: Date | undefined) {
  return date?.toLocaleDateString("en-GB", { day: "numeric", month: "long", timeZone: "UTC" });
}
