/** Whom a title suits, from everybody upwards. */
export const maturities = ["All", "7+", "12+", "16+"] as const;

export type Maturity = (typeof maturities)[number];

/**
 * Whose limit and whose library decide what they may read; every reading of titles for a viewer asks for it. Who is nobody
 * in particular reads what is open to all.
 */
export type Reader = { maturityLimit: Maturity | null; id?: string };

/** The maturities within a limit, for queries; null where there is none. */
export function maturitiesWithin(limit: Maturity | null): Maturity[] | null {
  return limit === null ? null : maturities.slice(0, maturities.indexOf(limit) + 1);
}

const UNHEARD_OF = 255;

/** A number below which all maturities are that suit whom this one suits; what we do not know of suits nobody with a limit. */
export function maturityNumber(maturity: string) {
  const known: readonly string[] = maturities;
  return known.includes(maturity) ? known.indexOf(maturity) : UNHEARD_OF;
}

/** Whether a title is open to a viewer: to everybody, or as it is in their library. */
export function isOpenTo({ openTo }: { openTo?: string[] | null }, viewerId: string | undefined) {
  return openTo == null || (viewerId !== undefined && openTo.includes(viewerId));
}

/** Whether a title suits somebody who wants nothing above a limit; null is no limit. */
export function isWithin(maturity: string, limit: Maturity | null) {
  const known: readonly string[] | null = maturitiesWithin(limit);
  return known === null || known.includes(maturity);
}

/** Whether a reader may be shown a title. */
export function isFor(
  title: { maturity: string; openTo?: string[] | null },
  { maturityLimit, id }: Reader,
) {
  return isWithin(title.maturity, maturityLimit) && isOpenTo(title, id);
}
