import { env } from "@/lib/env";
import { readLabels } from "@/lib/explorer/read";
import type { EventFilter } from "@/lib/explorer/schema";
import { type Origin, origins } from "@/lib/exports/origins";
import { readShowableViewers } from "@/lib/exports/read";

/** Somebody whose acts a researcher may look at: whoever an export would cover, and nobody else. */
export type ShownViewer = { id: string; pseudonym: string; label: string; origin: string };

/** Whoever may be shown of these origins, labelled viewers by their name. */
export async function shownViewers(chosen: Origin[]): Promise<ShownViewer[]> {
  const viewers = await readShowableViewers(chosen, env().MATINEE_SECRET);
  const labels = await readLabels([...viewers.keys()]);
  const order = ["demo", "real", "synthetic", "imported"];
  return [...viewers]
    .map(([id, { pseudonym, origin }]) => {
      return { id, pseudonym, origin, label: labels.get(id) ?? pseudonym };
    })
    .sort(
      (a, b) =>
        order.indexOf(a.origin) - order.indexOf(b.origin) ||
        a.label.localeCompare(b.label, "en", { numeric: true }),
    );
}

/** The viewer behind a pseudonym, or null for whoever may not be shown. */
export async function shownViewer(pseudonym: string): Promise<ShownViewer | null> {
  const viewers = await shownViewers([...origins]);
  return viewers.find((viewer) => viewer.pseudonym === pseudonym) ?? null;
}

/** Who names a viewer asks for them, wherever they come from. */
export function originsAsked({ viewer, origin }: Pick<EventFilter, "viewer" | "origin">): Origin[] {
  return viewer === null ? origin : [...origins];
}

/** Those whom a filter means by a pseudonym or, of labelled viewers, by name. */
export function namedAmong(viewers: ShownViewer[], name: string | null): ShownViewer[] {
  if (name === null) return viewers;
  const wanted = name.toLowerCase();
  return viewers.filter(
    ({ pseudonym, label }) => pseudonym === wanted || label.toLowerCase() === wanted,
  );
}
