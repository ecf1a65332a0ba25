import { useSyncExternalStore } from "react";
import { type OwnActs, type OwnMarks, unconfirmed } from "@/components/browse/own-acts";
import type { ShownRow } from "@/components/browse/shown-page";

export const UNDONE_MS = 5_000; // an act is delivered and its page made in less

const NONE: OwnActs = new Map();

// outside React, because the details dialog and the rows behind it are separate trees of one page
let acts = NONE;
let actor: string | null = null;
const undoneAt = new Map<string, number>();
const hidden = new Set<string>(); // also after the server has confirmed it
const listeners = new Set<() => void>();

export function useOwnActs(): OwnActs {
  return useSyncExternalStore(
    subscribe,
    () => acts,
    () => NONE,
  );
}

export function markTitle(titleId: string, marks: OwnMarks) {
  if (marks.hidden === false) {
    undoneAt.set(titleId, Date.now());
    hidden.delete(titleId);
  } else if (marks.hidden) {
    undoneAt.delete(titleId);
    hidden.add(titleId);
  }
  change(new Map(acts).set(titleId, { ...acts.get(titleId), ...marks }));
}

/** Forgets the acts that the server's page now shows by itself. */
export function confirmOwnActs(rows: ShownRow[]) {
  change(unconfirmed(acts, rows));
}

/** Whether a title was just brought back: a page made before the server heard of that may still come, without it. */
export function isJustUndone(titleId: string) {
  return Date.now() - (undoneAt.get(titleId) ?? -Infinity) < UNDONE_MS;
}

/** Whether a title was hidden on this page, for what the server's later pages do not replace. */
export function isHiddenHere(titleId: string) {
  return hidden.has(titleId);
}

/** Another viewer signed in without the page being loaded anew: what the one before did is not theirs. */
export function startOwnActs(viewerId: string) {
  if (actor !== null && actor !== viewerId) {
    hidden.clear();
    change(NONE);
  }
  actor = viewerId;
}

function change(next: OwnActs) {
  if (next === acts) return;
  acts = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
