import type { CandidateRow } from "@/lib/rankings/candidate-row";
import { CandidatesByGenre } from "@/lib/rankings/candidates-by-genre";
import { CandidatesWith } from "@/lib/rankings/candidates-with";
import { catalogueOf } from "@/lib/rankings/catalogue";
import { openCatalogue } from "@/lib/rankings/open-catalogue";
import { explain } from "@/lib/rankings/reasons";
import type { ViewerTaste } from "@/lib/rankings/viewer-taste";
import { settled } from "@/lib/recommender/best-first";

/** The featured titles the viewer is most likely to enjoy; only the first is shown. */
export function billboard(taste: ViewerTaste): CandidateRow {
  const { isFeatured } = catalogueOf(taste.model);
  const isAmong = (place: number) => isFeatured[place] === 1;
  const featured = new CandidatesWith(taste.candidates, { isAmong });
  return {
    kind: "billboard",
    label: "Tonight",
    reason: null,
    relevance: Number.POSITIVE_INFINITY,
    titles: featured.at(0) ? featured : taste.candidates,
    explain: (titleId) => explain(taste, titleId),
  };
}

export function topPicks(taste: ViewerTaste): CandidateRow {
  return {
    kind: "top-picks",
    label: "Top picks for you",
    reason: null,
    relevance: Number.POSITIVE_INFINITY,
    titles: taste.candidates,
    explain: (titleId) => explain(taste, titleId),
  };
}

/** One row per genre, each in the viewer's own order; the likelier a genre, the higher its row. */
export function genreRows(taste: ViewerTaste): CandidateRow[] {
  const { genres } = catalogueOf(taste.model);
  const affinityOf = genreAffinities(taste);
  const byGenre = new CandidatesByGenre(taste.candidates, catalogueOf(taste.model));
  return genresMet(taste)
    .map((genre) => ({ genre, label: genres[genre], affinity: affinityOf(genres[genre]) }))
    .sort((a, b) => b.affinity - a.affinity)
    .map(({ genre, label, affinity }) => ({
      kind: "genre",
      label,
      reason: null,
      relevance: taste.model.policy.genre + taste.model.policy.affinityGain * affinity,
      titles: byGenre.of(genre),
      explain: (titleId) => explain(taste, titleId),
    }));
}

/** The genres of all candidates, those of the best first. */
function genresMet({ model, candidates: { order } }: ViewerTaste) {
  const { genres, genresAt } = catalogueOf(model);
  const met = new Set<number>();
  for (let rank = 0; met.size < genres.length; rank++) {
    const place = order.at(rank);
    if (place === undefined) break;
    for (const genre of genresAt[place]) met.add(genre);
  }
  return [...met];
}

/**
 * How much more often a genre is among the viewer's titles than in the catalogue, squashed to
 * 0 … 1 with 0.5 for no more and no less, and smoothed so that one title proves little.
 */
function genreAffinities({ own, model, viewerId }: ViewerTaste) {
  let all = 0;
  const liked = new Map<string, number>();
  for (const [titleId, confidence] of own) {
    all += Math.max(0, confidence);
    for (const genre of model.titles.get(titleId)?.genres ?? []) {
      liked.set(genre, (liked.get(genre) ?? 0) + confidence);
    }
  }
  const { titles, genres } = openCatalogue(model, viewerId);
  return (genre: string) => {
    const usual = (genres.get(genre) ?? 0) / titles;
    const prior = model.policy.affinityPrior;
    const said = Math.max(0, liked.get(genre) ?? 0) + prior * usual;
    const share = all + prior > 0 ? said / (all + prior) : usual; // a prior may be none
    return settled(share / (share + usual));
  };
}
