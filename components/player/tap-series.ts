export type Side = "back" | "forward";

/** Taps that follow one another on the same side of the picture. */
export type TapSeries = { side: Side | null; atMs: number; count: number };

export const noTaps: TapSeries = { side: null, atMs: Number.NEGATIVE_INFINITY, count: 0 };

const GAP_MS = 350;
const EDGE_SHARE = 0.36; // of the width on either side; the middle is for showing the controls

/** On which side a finger came down, if on one. */
export function sideOf(x: number, { left, width }: { left: number; width: number }): Side | null {
  const share = (x - left) / width;
  if (share < EDGE_SHARE) return "back";
  return share > 1 - EDGE_SHARE ? "forward" : null;
}

/** One more tap. From the second on, each is a step back or forward. */
export function addTap(series: TapSeries, side: Side | null, atMs: number): TapSeries {
  const goesOn = side !== null && side === series.side && atMs - series.atMs <= GAP_MS;
  return { side, atMs, count: goesOn ? series.count + 1 : 1 };
}
