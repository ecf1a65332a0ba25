import type { CandidateRow, Placed } from "@/lib/rankings/candidate-row";
import { catalogueOf } from "@/lib/rankings/catalogue";
import { dayMilliseconds } from "@/lib/rankings/day";
import type { Reason } from "@/lib/rankings/home-page";
import { chancesOfResuming } from "@/lib/rankings/resuming";
import { completedAt, listedAt, type TitleState } from "@/lib/rankings/viewer-state";
import type { ViewerTaste } from "@/lib/rankings/viewer-taste";
import { byScoreThenName } from "@/lib/recommender/best-first";

/** Titles begun and not finished, those most likely to be resumed first. */
export function continueWatching(taste: ViewerTaste): CandidateRow<Placed[]> {
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
  const { placeOf } = catalogueOf(model);
  const titles: Placed[] = [];
  for (const [name, title] of state) {
    const score = measure(name, title);
    const place = score === null || !isWelcome(name) ? undefined : placeOf.get(name);
    if (score !== null && place !== undefined) titles.push({ name, score, place });
  }
  return titles.sort(byScoreThenName).slice(0, model.policy.ownTitles);
}
