/** Whom a title suits, from everybody upwards. */
export const maturities = ["All", "7+", "12+", "16+"] as const;

export type Maturity = (typeof maturities)[number];

/** Whether a title suits somebody who wants nothing above a limit; null is no limit. */
export function isWithin(maturity: string, limit: Maturity | null) {
  if (limit === null) return true;
  const known: readonly string[] = maturities.slice(0, maturities.indexOf(limit) + 1);
  return known.includes(maturity);
}
