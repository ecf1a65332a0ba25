import { useSyncExternalStore } from "react";
import { type OwnActs, type OwnMarks, unconfirmed } from "@/components/browse/own-acts";
import type { ShownRow } from "@/components/browse/shown-page";

const NONE: OwnActs = new Map();

// outside React, because the details dialog and the rows behind it are separate trees of one page
let acts = NONE;
let actor: string | null = null;
const listeners = new Set<() => void>();

export function useOwnActs(): OwnActs {
  return useSyncExternalStore(
    subscribe,
    () => acts,
    () => NONE,
  );
}

export function markTitle(titleId: string, marks: OwnMarks) {
  change(new Map(acts).set(titleId, { ...acts.get(titleId), ...marks }));
}

/** Forgets the acts that the server's page now shows by itself. */
export function confirmOwnActs(rows: ShownRow[]) {
  change(unconfirmed(acts, rows));
}

/** Another viewer signed in without the page being loaded anew: what the one before did is not theirs. */
export function startOwnActs(viewerId: string) {
  if (actor !== null && actor !== viewerId) change(NONE);
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
