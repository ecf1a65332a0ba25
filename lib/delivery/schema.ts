import { z } from "zod";
import { exportChoice } from "@/lib/exports/schema";

export const DEFAULT_LATE_SECONDS = 60;

const LONGEST_WAIT_SECONDS = 14 * 24 * 60 * 60; // no event is taken that waited longer

const { from, to, origin } = exportChoice.shape;

/** What an audit looks at: arrivals from `from` on and before `to`, of viewers of these origins, or of one of them. */
export const auditFilter = z
  .object({
    from,
    to,
    origin,
    viewer: z
      .string()
      .trim()
      .max(100)
      .nullish()
      .transform((pseudonym) => pseudonym || null),
    late: z.coerce
      .number("expected a number of seconds")
      .min(0)
      .max(LONGEST_WAIT_SECONDS)
      .nullish()
      .transform((seconds) => seconds ?? DEFAULT_LATE_SECONDS),
  })
  .refine(({ from, to }) => !from || !to || from < to, "`from` must lie before `to`");

export type AuditFilter = z.infer<typeof auditFilter>;

/** The parameters of an audit, of its address and of the command alike. */
export const auditNames = Object.keys(auditFilter.shape) as (keyof AuditFilter)[];

type Query = Record<string, string | string[] | undefined>;

const USUAL_DAYS = 30; // so that a long log is only counted whole where somebody asks for it

/**
 * The filter of an address: of the last thirty days where it names no period, and an empty one is the whole log. What
 * cannot be read is left out, so that an old link still shows something.
 */
export function parseAuditFilter(query: Query, now: Date): AuditFilter {
  const given = auditNames.map((name) => [
    name,
    [query[name] ?? []].flat().filter(Boolean).join() || null,
  ]);
  const namesPeriod = query.from !== undefined || query.to !== undefined;
  const usual = namesPeriod ? {} : { from: usualStart(now) };
  const result = auditFilter.safeParse({ ...Object.fromEntries(given), ...usual });
  return result.success ? result.data : auditFilter.parse({ from: usualStart(now) });
}

function usualStart(now: Date) {
  return new Date(now.getTime() - USUAL_DAYS * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
