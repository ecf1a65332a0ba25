import type { TitleSets } from "@/lib/evaluation/split";

const TEST_RATIO = 1 / 3; // titles to find for each one known: what hiding a quarter leaves

/**
 * What a viewer's nDCG on a validation split has to be multiplied by to stand for the nDCG on a real test. Less is
 * hidden here, so a list finds proportionately less, but the ideal list, ten places at most, does not shrink with
 * it: without this the viewers who watched least would decide which parameters are best.
 */
export function thinningOf(
  viewer: number,
  { learnt, relevant, k }: { learnt: TitleSets; relevant: TitleSets; k: number },
) {
  const hidden = countOf(relevant, viewer);
  const known = countOf(learnt, viewer) + hidden;
  const expected = Math.max(1, Math.round(known * TEST_RATIO));
  return idealOf(Math.min(k, hidden)) / idealOf(Math.min(k, expected));
}

function countOf({ starts }: TitleSets, viewer: number) {
  return starts[viewer + 1] - starts[viewer];
}

function idealOf(places: number) {
  let gain = 0;
  for (let place = 0; place < places; place++) gain += 1 / Math.log2(place + 2);
  return gain;
}
