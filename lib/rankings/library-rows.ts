import type { CandidateRow } from "@/lib/rankings/candidate-row";
import { CandidatesWith } from "@/lib/rankings/candidates-with";
import { catalogueOf } from "@/lib/rankings/catalogue";
import { explain } from "@/lib/rankings/reasons";
import { completedAt, progressIn } from "@/lib/rankings/viewer-state";
import type { ViewerTaste } from "@/lib/rankings/viewer-taste";
import { byScoreThenName } from "@/lib/recommender/best-first";

const BEGUN = 0.02; // part from which there is something to continue
const OVER = 0.97; // and from which there is nothing left

/** Films begun on the viewer's own media server and not finished there or here, the last one first. */
export function libraryContinue(taste: ViewerTaste): CandidateRow[] {
  const { library, state, isWelcome, model } = taste;
  if (!library) return [];
  const { placeOf } = catalogueOf(model);
  const titles = [...library.resumes]
    .filter(([titleId, { part }]) => part >= BEGUN && part <= OVER && isWelcome(titleId))
    .filter(([titleId]) => {
      const here = state.get(titleId);
      return !here || (progressIn(here) === null && completedAt(here) === null);
    })
    .flatMap(([name, { at }]) => {
      const place = placeOf.get(name);
      return place === undefined ? [] : { name, score: at, place };
    })
    .sort(byScoreThenName)
    .slice(0, model.policy.ownTitles);
  return [
    {
      kind: "library-continue",
      label: "Continue from your library",
      reason: null,
      relevance: Number.POSITIVE_INFINITY,
      titles,
      explain: (titleId) => ({
        kind: "own",
        text: "You began it in your library",
        evidence: [{ titleId }],
      }),
    },
  ];
}

/** What the viewer's own library holds, in the order of their taste. */
export function libraryRow(taste: ViewerTaste): CandidateRow[] {
  if (!taste.library) return [];
  const { titles: catalogue } = catalogueOf(taste.model);
  const isAmong = (place: number) => catalogue[place].source === "jellyfin";
  return [
    {
      kind: "library",
      label: "From your library",
      reason: null,
      relevance: taste.model.policy["because-title"],
      titles: new CandidatesWith(taste.candidates, { isAmong }),
      explain: (titleId) => explain(taste, titleId),
    },
  ];
}
