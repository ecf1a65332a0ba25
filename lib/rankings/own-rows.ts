import type { CandidateRow } from "@/lib/rankings/candidate-row";
import { dayMilliseconds } from "@/lib/rankings/day";
import type { Reason } from "@/lib/rankings/home-page";
import { chancesOfResuming } from "@/lib/rankings/resuming";
import { completedAt, listedAt, type TitleState } from "@/lib/rankings/viewer-state";
import type { ViewerTaste } from "@/lib/rankings/viewer-taste";
import { byScoreThenName, type Ranked } from "@/lib/recommender/best-first";

/** Titles begun and not finished, those most likely to be resumed first. */
export function continueWatching(taste: ViewerTaste): CandidateRow<Ranked[]> {
  const titles = ownTitles(taste, chancesOfResuming(taste));
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
    relevance: taste.model.policy["my-list"],
    titles: ownTitles(taste, (_, title) => inDays(listedAt(title))),
    explain: (titleId) => ownReason(titleId, "On your list"),
  };
}

export function watchAgain(taste: ViewerTaste): CandidateRow {
  return {
    kind: "watch-again",
    label: "Watch again",
    reason: null,
    relevance: taste.model.policy["watch-again"],
    titles: ownTitles(taste, (_, title) => inDays(completedAt(title))),
    explain: (titleId) => ownReason(titleId, "You watched it to the end"),
  };
}

function inDays(moment: number | null) {
  return moment === null ? null : moment / dayMilliseconds;
}

function ownReason(titleId: string, text: string): Reason {
  return { kind: "own", text, evidence: [{ titleId }] };
}

type Measure = (titleId: string, title: TitleState) => number | null;

/** The viewer's own titles that a measure speaks for, largest first; unwelcome ones stay away. */
function ownTitles({ state, model, isWelcome }: ViewerTaste, measure: Measure) {
  return [...state]
    .filter(([titleId]) => isWelcome(titleId))
    .flatMap(([name, title]) => {
      const score = measure(name, title);
      return score === null ? [] : { name, score };
    })
    .sort(byScoreThenName)
    .slice(0, model.policy.ownTitles);
}
