export const clamp = (value: number, low = 0, high = 1) => Math.min(high, Math.max(low, value));

export const mixed = (from: number, to: number, share: number) => from + (to - from) * share;

/** How far `now` is on its way from `start` to `end`, between 0 and 1. */
export const progress = (now: number, start: number, end: number) =>
  end <= start ? Number(now >= start) : clamp((now - start) / (end - start));

export const easeOut = (share: number) => 1 - (1 - share) ** 3;

export const easeIn = (share: number) => share ** 3;

export const easeInOut = (share: number) => share * share * (3 - 2 * share);

/** Ends at 1 after overshooting by about a tenth (R. Penner's "back" curve). */
export const easeBack = (share: number) =>
  1 + 2.70158 * (share - 1) ** 3 + 1.70158 * (share - 1) ** 2;

/** Falls on the floor and bounces: 0 at the top, 1 at rest (R. Penner's "bounce" curve). */
export function easeBounce(share: number) {
  if (share < 1 / 2.75) return 7.5625 * share * share;
  if (share < 2 / 2.75) return 7.5625 * (share - 1.5 / 2.75) ** 2 + 0.75;
  if (share < 2.5 / 2.75) return 7.5625 * (share - 2.25 / 2.75) ** 2 + 0.9375;
  return 7.5625 * (share - 2.625 / 2.75) ** 2 + 0.984375;
}
