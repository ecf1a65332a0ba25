import type { Placement } from "@/lib/events/kinds";
import { ownKey } from "./pane";
import type { Watching } from "./viewing";

/** One deliberate opening of one title, from click to close or completion. */
export type Viewing = {
  id: string;
  titleId: string;
  placement: Placement | null;
  watching: Watching;
  isUnasked: boolean; // it began by itself, as what comes next
  hasPlayed: boolean;
  isClosed: boolean; // `close` is logged, once and for all
  isComplete: boolean;
};

type Parked = { viewing: Viewing; viewerId: string | null; leftAt: number };

const RETURN_MS = 30 * 60_000;

const KEY = "matinee.viewing";

/**
 * Leaves the viewing where a reload or a return in this tab finds it. Only a page that goes away parks
 * one, so that a duplicated tab, which inherits the storage of a living page, begins its own.
 */
export function park(parked: Parked) {
  try {
    sessionStorage.setItem(ownKey(KEY), JSON.stringify(parked));
  } catch {
    // without storage a reload begins a new viewing
  }
}

export function unpark() {
  try {
    sessionStorage.removeItem(ownKey(KEY));
  } catch {
    // nothing can have been parked
  }
}

export function fetchParked(now: { viewerId: string | null; nowMs: number }): Viewing | null {
  try {
    const parked: Parked | null = JSON.parse(sessionStorage.getItem(ownKey(KEY)) ?? "null");
    unpark();
    return parked && mayReturn(parked, now) ? parked.viewing : null;
  } catch {
    return null;
  }
}

function mayReturn(
  parked: { viewerId: string | null; leftAt: number },
  { viewerId, nowMs }: { viewerId: string | null; nowMs: number },
): boolean {
  const isSameViewer = viewerId === null || parked.viewerId === viewerId;
  return isSameViewer && nowMs - parked.leftAt < RETURN_MS;
}
