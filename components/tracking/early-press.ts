import type { Placement } from "@/lib/events/kinds";
import { ownKey } from "./pane";

const KEY = "matinee.press";
const FRESH_MS = 60_000; // the next page has long come by then

/**
 * Stands in the page itself, and hears presses on titles until React does: then every press it should hear has been
 * prevented, because the link opens without leaving the page. A press that nobody prevents leads to another document,
 * which finds here what to log.
 */
export const HEAR_EARLY_PRESSES = `addEventListener("click",function(e){
if(e.defaultPrevented||e.button||e.metaKey||e.ctrlKey||e.shiftKey||e.altKey)return;
var a=e.target.closest&&e.target.closest("a[data-opens]");
if(a)try{sessionStorage.setItem("${KEY}"+(window.matineePane?"."+window.matineePane:""),JSON.stringify({titleId:a.dataset.opens,placement:a.dataset.placement,atMs:Date.now()}))}catch(_){}
})`;

/** What a link carries so that a press on it can be told before the page is awake. */
export function pressMark(titleId: string, placement: Placement | null) {
  return {
    "data-opens": titleId,
    "data-placement":
      placement === null
        ? undefined
        : `${placement.rankingId} ${placement.row} ${placement.position}`,
  };
}

/** The press that led to this title, once; null when none did. */
export function takeEarlyPress(
  titleId: string,
  nowMs: number,
): { placement: Placement | null } | null {
  try {
    const press = JSON.parse(sessionStorage.getItem(ownKey(KEY)) ?? "null");
    sessionStorage.removeItem(ownKey(KEY));
    if (press?.titleId !== titleId || !(nowMs - press.atMs < FRESH_MS)) return null;
    return { placement: placementOf(press.placement) };
  } catch {
    return null; // without storage such a press cannot be told
  }
}

function placementOf(mark: unknown): Placement | null {
  if (typeof mark !== "string") return null;
  const [rankingId, row, position] = mark.split(" ");
  return { rankingId, row: Number(row), position: Number(position) };
}
