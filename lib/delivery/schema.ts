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

/** The filter of an address; what cannot be read is left out, so that an old link still shows something. */
export function parseAuditFilter(query: Query): AuditFilter {
  const given = auditNames.map((name) => [
    name,
    [query[name] ?? []].flat().filter(Boolean).join() || null,
  ]);
  const result = auditFilter.safeParse(Object.fromEntries(given));
  return result.success ? result.data : auditFilter.parse({});
}
