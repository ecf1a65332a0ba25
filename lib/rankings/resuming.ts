import { dayMilliseconds } from "@/lib/rankings/day";
import { completedAt, hasWatched, progressIn, type TitleState } from "@/lib/rankings/viewer-state";
import type { ViewerTaste } from "@/lib/rankings/viewer-taste";
import { settled } from "@/lib/recommender/best-first";

/**
 * How likely a viewer is to resume what they left: their habit with titles of its genres, times how much
 * its place in the trailer pulls, halved with each half-life since they left it. Time is counted from the
 * viewer's own last act, so that waiting alone reorders nothing.
 */
export function chancesOfResuming(taste: ViewerTaste) {
  const { policy } = taste.model;
  const habitOf = habits(taste);
  const lastActAt = Math.max(...[...taste.state.values()].map(({ lastActAt }) => lastActAt));
  return (titleId: string, title: TitleState) => {
    const progress = progressIn(title);
    if (progress === null) return null;
    const { resumeEdges, resumeHalfLifeDays } = policy;
    const middle = 4 * progress.part * (1 - progress.part); // 1 in the middle, 0 at both ends
    const pull = resumeEdges + (1 - resumeEdges) * middle;
    const idleDays = Math.max(0, lastActAt - progress.at) / dayMilliseconds;
    return settled(habitOf(titleId) * pull * 2 ** (-idleDays / resumeHalfLifeDays));
  };
}

type Tally = { begun: number; resumed: number };

/**
 * The share of begun titles that the viewer came back to or finished, genre by genre. Each genre is
 * smoothed towards the viewer's share of all titles, and that towards the chance in the policy.
 */
function habits({ model, state }: ViewerTaste) {
  const { resumePrior, resumeRate } = model.policy;
  const all: Tally = { begun: 0, resumed: 0 };
  const byGenre = new Map<string, Tally>();
  for (const [titleId, title] of state) {
    if (!hasWatched(title)) continue;
    const isResumed = completedAt(title) !== null || title.record.viewings > 1;
    for (const tally of [all, ...talliesOf(model.titles.get(titleId)?.genres ?? [], byGenre)]) {
      tally.begun += 1;
      if (isResumed) tally.resumed += 1;
    }
  }
  const smoothed = ({ begun, resumed }: Tally, towards: number) =>
    (resumed + resumePrior * towards) / (begun + resumePrior);
  const usual = smoothed(all, resumeRate);
  return (titleId: string) => {
    const genres = talliesOf(model.titles.get(titleId)?.genres ?? [], byGenre);
    if (genres.length === 0) return usual;
    return genres.reduce((sum, tally) => sum + smoothed(tally, usual), 0) / genres.length;
  };
}

function talliesOf(genres: string[], byGenre: Map<string, Tally>) {
  return genres.map((genre) => {
    const tally = byGenre.get(genre) ?? { begun: 0, resumed: 0 };
    byGenre.set(genre, tally);
    return tally;
  });
}
