import { newId } from "./event-id";
import { ownKey } from "./pane";

const VISIT_IDLE_MS = 30 * 60_000;

const KEY = "matinee.visit";

type Visit = { id: string; viewerId: string; lastActAt: number };

const FRESH_MS = 5_000; // so little that it hardly moves the end of an idle half hour; each act would else wait for storage

let remembered: Visit | null = null; // also for browsers that keep no localStorage

/** The visit an act of this viewer belongs to; all tabs of a browser share it until 30 idle minutes end it. */
export function visitOf(viewerId: string, nowMs: number): string {
  if (isFresh(remembered, viewerId, nowMs)) return remembered.id;
  const visit = continueVisit(readVisit(), { viewerId, nowMs, freshId: newId() });
  remembered = visit;
  try {
    localStorage.setItem(ownKey(KEY), JSON.stringify(visit));
  } catch {
    // storage is full or forbidden: the visit then spans this tab only
  }
  return visit.id;
}

function isFresh(visit: Visit | null, viewerId: string, nowMs: number): visit is Visit {
  return visit?.viewerId === viewerId && Math.abs(nowMs - visit.lastActAt) < FRESH_MS;
}

export function continueVisit(
  visit: Visit | null,
  act: { viewerId: string; nowMs: number; freshId: string },
): Visit {
  const idleMs = visit ? act.nowMs - visit.lastActAt : 0;
  const continues = visit?.viewerId === act.viewerId && Math.abs(idleMs) < VISIT_IDLE_MS;
  const id = visit && continues ? visit.id : act.freshId;
  return { id, viewerId: act.viewerId, lastActAt: act.nowMs };
}

function readVisit(): Visit | null {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(ownKey(KEY)) ?? "null");
    return isVisit(stored) ? stored : remembered;
  } catch {
    return remembered;
  }
}

function isVisit(value: unknown): value is Visit {
  return (
    typeof value === "object" &&
    value !== null &&
    typeof Reflect.get(value, "id") === "string" &&
    typeof Reflect.get(value, "viewerId") === "string" &&
    typeof Reflect.get(value, "lastActAt") === "number"
  );
}
