import type { AuditFilter } from "@/lib/delivery/schema";

/** Of those who may be looked at, the ones that an audit is asked about. */
export function chosenOf<Viewer extends { pseudonym: string }>(
  viewers: ReadonlyMap<string, Viewer>,
  { viewer }: Pick<AuditFilter, "viewer">,
): ReadonlyMap<string, Viewer> {
  if (viewer === null) return viewers;
  return new Map([...viewers].filter(([, { pseudonym }]) => pseudonym === viewer));
}
