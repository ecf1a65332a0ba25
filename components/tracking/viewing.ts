import type { Placement } from "@/lib/events/kinds";
import type { PlayedRange } from "@/lib/events/played";
import type { CloseReason } from "./act";
import { takeEarlyPress } from "./early-press";
import { newId } from "./event-id";
import { beforeExit, track, trackedViewer } from "./tracker";
import { fetchParked, park, unpark, type Viewing } from "./viewing-store";

export type Watching = { position: number; duration: number; played: PlayedRange[] };

let current: Viewing | null = null;
let stopListening: (() => void) | null = null;

/** The viewer deliberately opened a title from a card, the billboard or a search result. */
export function openViewing(titleId: string, placement: Placement | null): string {
  leaveViewing("another");
  const viewing = begin(titleId, placement);
  track({ kind: "click", ...contextOf(viewing) });
  return viewing.id;
}

/** What comes next begins by itself: nobody clicked, and it is no `play`. */
export function openUnasked(titleId: string) {
  leaveViewing("another");
  keep({ ...begin(titleId, null), isUnasked: true });
}

/** The viewing of this title that goes on, or, when it was opened by its address, a new one without a click. */
export function enterViewing(titleId: string): Viewing {
  openPressed(titleId);
  const going = goingOn(titleId);
  if (going) return keep(going);
  leaveViewing("another");
  return begin(titleId, null);
}

/** Goes on with this title's viewing where there is one; details entered by address or by going back begin none. */
export function continueViewing(titleId: string) {
  openPressed(titleId);
  const going = goingOn(titleId);
  if (going) keep(going);
}

/** The press that led here may have come before the page it was made on could log it. */
function openPressed(titleId: string) {
  const press = takeEarlyPress(titleId, Date.now());
  if (press) openViewing(titleId, press.placement);
}

function goingOn(titleId: string) {
  const viewing = current ?? fetchParked({ viewerId: trackedViewer(), nowMs: Date.now() });
  return viewing?.titleId === titleId && !viewing.isComplete ? viewing : null;
}

/** After a full watch begins a viewing of its own, which no click opened, and says so; else the old one goes on. */
export function replayViewing(titleId: string): boolean {
  if (current?.titleId === titleId && !current.isComplete) return false;
  begin(titleId, null);
  return true;
}

/** What playback is now: the one `play` of its viewing, or its `autoplay`; a `resume` when it has that already. */
export function beginPlaying(titleId: string): "play" | "autoplay" | "resume" {
  if (current?.titleId !== titleId || current.hasPlayed) return "resume";
  keep({ ...current, hasPlayed: true });
  return current.isUnasked ? "autoplay" : "play";
}

/** What the player knows, kept for a reload and for the moment the page goes away. */
export function noteWatching(titleId: string, watching: Watching) {
  if (current?.titleId === titleId) keep({ ...current, watching });
}

/** How far the viewer is in this title's current viewing. */
export function watchingOf(titleId: string): Watching | null {
  return current?.titleId === titleId ? current.watching : null;
}

/** Logs `complete`, once in a viewing. */
export function completeViewing(titleId: string, watching: Watching) {
  if (current?.titleId !== titleId || current.isComplete) return;
  track({ kind: "complete", ...contextOf(current), ...watching });
  keep({ ...current, watching, isComplete: true });
}

/** The viewer left the title: logs `close` once, unless it was watched to the end. */
export function leaveViewing(reason: Exclude<CloseReason, "pagehide">) {
  if (!current) return;
  logClose(reason);
  current = null;
  unpark();
  stopListening?.();
  stopListening = null;
}

/** What every event of the current viewing of this title carries. */
export function viewingContext(titleId: string) {
  return current?.titleId === titleId ? contextOf(current) : { titleId };
}

function contextOf({ titleId, id, placement }: Viewing) {
  return { titleId, viewingId: id, placement };
}

function begin(titleId: string, placement: Placement | null): Viewing {
  const watching = { position: 0, duration: 0, played: [] };
  return keep({
    id: newId(),
    titleId,
    placement,
    watching,
    isUnasked: false,
    hasPlayed: false,
    isClosed: false,
    isComplete: false,
  });
}

function keep(viewing: Viewing): Viewing {
  current = viewing;
  stopListening ??= beforeExit((exit) => {
    if (exit !== "pagehide") return; // a hidden tab is still watching
    logClose("pagehide");
    if (current) park({ viewing: current, viewerId: trackedViewer(), leftAt: Date.now() });
  });
  return viewing;
}

function logClose(reason: CloseReason) {
  if (!current || current.isClosed || current.isComplete) return;
  track({ kind: "close", ...contextOf(current), ...current.watching, reason });
  current = { ...current, isClosed: true };
}
