import type { CandidateRow } from "@/lib/rankings/candidate-row";
import type { Reason } from "@/lib/rankings/home-page";
import { dayMilliseconds, homePolicy } from "@/lib/rankings/home-policy";
import {
  completedAt,
  isHidden,
  listedAt,
  progressIn,
  type TitleState,
} from "@/lib/rankings/viewer-state";
import type { ViewerTaste } from "@/lib/rankings/viewer-taste";
import { byScoreThenName } from "@/lib/recommender/best-first";

/** Titles begun and not finished, those most likely to be resumed first. */
export function continueWatching(taste: ViewerTaste): CandidateRow {
  const halfLife = homePolicy.resumeHalfLifeDays * dayMilliseconds;
  const titles = ownTitles(taste, (title) => {
    const progress = progressIn(title);
    if (progress === null) return null;
    // in logarithms, as the likelihood fades by half-lives; the middle of a trailer pulls most
    const pull = 1 + 4 * progress.part * (1 - progress.part);
    return Math.log2(pull) + (progress.at - taste.model.since) / halfLife;
  });
  return {
    kind: "continue-watching",
    label: "Continue watching",
    reason: null,
    relevance: Number.POSITIVE_INFINITY,
    titles,
    explain: (titleId) => ownReason(titleId, "You began it"),
  };
}

export function myList(taste: ViewerTaste): CandidateRow {
  return {
    kind: "my-list",
    label: "My List",
    reason: null,
    relevance: homePolicy.relevance["my-list"],
    titles: ownTitles(taste, (title) => inDays(listedAt(title))),
    explain: (titleId) => ownReason(titleId, "On your list"),
  };
}

export function watchAgain(taste: ViewerTaste): CandidateRow {
  return {
    kind: "watch-again",
    label: "Watch again",
    reason: null,
    relevance: homePolicy.relevance["watch-again"],
    titles: ownTitles(taste, (title) => inDays(completedAt(title))),
    explain: (titleId) => ownReason(titleId, "You watched it to the end"),
  };
}

function inDays(moment: number | null) {
  return moment === null ? null : moment / dayMilliseconds;
}

function ownReason(titleId: string, text: string): Reason {
  return { kind: "own", text, evidence: [{ titleId }] };
}

/** The viewer's own titles that a measure speaks for, largest first; hidden ones stay away. */
function ownTitles({ state, model }: ViewerTaste, measure: (title: TitleState) => number | null) {
  return [...state]
    .filter(([titleId, title]) => model.titles.has(titleId) && !isHidden(title))
    .flatMap(([name, title]) => {
      const score = measure(title);
      return score === null ? [] : { name, score };
    })
    .sort(byScoreThenName)
    .slice(0, homePolicy.ownTitles);
}
