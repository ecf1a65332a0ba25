import { useSyncExternalStore } from "react";
import { followed, type OwnActs, type OwnMarks, unconfirmed } from "@/components/browse/own-acts";
import type { ShownRow } from "@/components/browse/shown-page";
import type { HomeRow } from "@/lib/rankings/home-page";

export const UNDONE_MS = 5_000; // an act is delivered and its page made in less

const NONE: OwnActs = new Map();

// outside React, because the details dialog and the rows behind it are separate trees of one page
let acts = NONE; // that the rows on the screen do not show by themselves yet
let lasting = NONE; // also after they do, for what no later page of the server's replaces: open details, a list
let actor: string | null = null;
const undoneAt = new Map<string, number>();
const listeners = new Set<() => void>();

/** What the rows do not show by themselves yet. */
export function useOwnActs(): OwnActs {
  return useSyncExternalStore(
    subscribe,
    () => acts,
    () => NONE,
  );
}

/** Everything that was done since the page was loaded, for what was made before that and stays on the screen. */
export function useLastingActs(): OwnActs {
  return useSyncExternalStore(
    subscribe,
    () => lasting,
    () => NONE,
  );
}

export function markTitle(titleId: string, marks: OwnMarks) {
  if (marks.hidden === false) undoneAt.set(titleId, Date.now());
  else if (marks.hidden) undoneAt.delete(titleId);
  change(marked(acts, titleId, marks), marked(lasting, titleId, marks));
}

/** Forgets the acts that the rows on the screen now show by themselves. */
export function confirmOwnActs(rows: ShownRow[], latest: HomeRow[]) {
  const open = unconfirmed(acts, rows);
  change(open, followed(lasting, open, latest));
}

/** Whether a title was just brought back: a page made before the server heard of that may still come, without it. */
export function isJustUndone(titleId: string) {
  return Date.now() - (undoneAt.get(titleId) ?? -Infinity) < UNDONE_MS;
}

/** Whether a title was hidden on this page, for what the server's later pages do not replace. */
export function isHiddenHere(titleId: string) {
  return lasting.get(titleId)?.hidden ?? false;
}

/** Another viewer signed in without the page being loaded anew: what the one before did is not theirs. */
export function startOwnActs(viewerId: string) {
  if (actor !== null && actor !== viewerId) change(NONE, NONE);
  actor = viewerId;
}

function marked(of: OwnActs, titleId: string, marks: OwnMarks) {
  return new Map(of).set(titleId, { ...of.get(titleId), ...marks });
}

function change(open: OwnActs, all: OwnActs) {
  if (open === acts && all === lasting) return;
  acts = open;
  lasting = all;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
