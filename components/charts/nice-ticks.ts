const FEWEST_STEPS = 3;
const STEPS = [1, 2, 2.5, 5, 10];

/** Where an axis from nothing upwards is marked: round numbers, of which the last is no less than the most there is. */
export function niceTicks(most: number, isWhole = false): number[] {
  if (!(most > 0)) return [0, 1];
  const raw = most / (FEWEST_STEPS + 1.5);
  const power = 10 ** Math.floor(Math.log10(raw));
  const fitting = STEPS.map((step) => step * power).find((step) => step >= raw) ?? 10 * power;
  const step = isWhole ? Math.max(1, Math.ceil(fitting)) : fitting;
  const count = Math.ceil(most / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, place) => Number((place * step).toPrecision(12)));
}
