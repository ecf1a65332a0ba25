import { TitleRecord } from "@/lib/events/fold";
import { type EventKind, type EventWeights, isScoring } from "@/lib/events/kinds";

/** What the engine needs of an event in the log; times are corrected, in milliseconds. */
export type FoldEvent = {
  viewerId: string;
  id: string;
  kind: EventKind;
  titleId: string | null;
  viewingId: string | null;
  at: number;
  position: number | null;
  duration: number | null;
};

/** The latest word on one question; of two at the same moment the larger id is the later. */
export type Said = { kind: EventKind; at: number; id: string };

/**
 * All that one viewer did with one title. Every part keeps the latest of its kind, so that events
 * may arrive late, out of order or twice and the state is the same.
 */
export type TitleState = {
  record: TitleRecord;
  said: { list: Said | null; opinion: Said | null; hiding: Said | null };
  watched: (Said & { part: number }) | null; // how far the trailer was last seen, 0 to 1
  lastActAt: number; // of the acts that score
};

/** How far somebody went with a title, and whether they said that they like it. */
export type Deed = "liked" | "finished" | "watched" | "looked";

/** What a viewer did, by title. */
export type ViewerState = Iterable<[titleId: string, title: TitleState]> & {
  get(titleId: string): TitleState | undefined;
  keys(): Iterable<string>;
  values(): Iterable<TitleState>;
};

const NEVER = Number.NEGATIVE_INFINITY;
const STARTED = 0.02; // part of a trailer from which there is something to continue
const OVER = 0.97; // and from which there is nothing left

/** Folds one event into a viewer's state; tells whether it could have changed anything. */
export function addToState(state: Map<string, TitleState>, event: FoldEvent): boolean {
  if (event.titleId === null) return false;
  const title = state.get(event.titleId) ?? emptyTitle();
  const isNews = addToTitle(title, event);
  if (isNews) state.set(event.titleId, title);
  return isNews;
}

export function emptyTitle(): TitleState {
  const said = { list: null, opinion: null, hiding: null };
  return { record: new TitleRecord(), said, watched: null, lastActAt: NEVER };
}

/** The same for one title; every part of the event counts but who did it, and with what. */
export function addToTitle(title: TitleState, event: FoldEvent): boolean {
  const isMoved = noteWatched(title, event);
  if (isScoring(event.kind)) title.lastActAt = Math.max(title.lastActAt, event.at);
  switch (event.kind) {
    case "list_add":
    case "list_remove":
      return say(title, "list", event);
    case "like":
    case "dislike":
    case "unrate":
      return say(title, "opinion", event);
    case "hide":
    case "unhide":
      return say(title, "hiding", event);
    default:
      return title.record.add(event) || isMoved;
  }
}

function say(title: TitleState, question: keyof TitleState["said"], event: FoldEvent) {
  const isNews = isLater(event, title.said[question]);
  if (isNews) title.said[question] = { kind: event.kind, at: event.at, id: event.id };
  return isNews;
}

function noteWatched(title: TitleState, event: FoldEvent) {
  if (event.position === null || !event.duration || !isLater(event, title.watched)) return false;
  const part = Math.min(1, event.position / event.duration);
  title.watched = { kind: event.kind, at: event.at, id: event.id, part };
  return true;
}

function isLater(event: { at: number; id: string }, than: Said | null) {
  if (than === null || event.at > than.at) return true;
  return event.at === than.at && event.id > than.id;
}

/** Where acts fade, strength is seen from a moment: the title's own latest act if none is given. */
export function strengthIn({ record }: TitleState, weights: EventWeights, asOf?: number) {
  return record.strength(weights, asOf);
}

/** The viewer's latest act that scores and was not forgotten; -∞ for who never acted. */
export function lastActIn(state: ViewerState) {
  let at = NEVER;
  for (const { record } of state.values()) at = Math.max(at, record.lastActAt);
  return at;
}

export function opinionIn({ said, record }: TitleState): "like" | "dislike" | null {
  if (said.opinion === null || said.opinion.at <= record.forgottenAt) return null;
  return said.opinion.kind === "like" || said.opinion.kind === "dislike" ? said.opinion.kind : null;
}

export function isHidden({ said }: TitleState) {
  return said.hiding?.kind === "hide";
}

/** When the title was put on the list; null when it is not there. */
export function listedAt({ said }: TitleState) {
  return said.list?.kind === "list_add" ? said.list.at : null;
}

/** When the title was last watched to the end; null when it never was, or that was forgotten. */
export function completedAt({ record }: TitleState) {
  return record.latest("complete");
}

/** How far a title was watched that was begun, not finished and not forgotten; else null. */
export function progressIn(title: TitleState) {
  const { watched, record } = title;
  if (watched === null || watched.at <= record.forgottenAt) return null;
  if (watched.part < STARTED || watched.part > OVER || completedAt(title) !== null) return null;
  return record.latest("play") === null ? null : { part: watched.part, at: watched.at };
}

/** True for who watched at least some of a title, and did not only look at it. */
export function hasWatched({ record }: TitleState) {
  return record.latest("play") !== null || record.latest("complete") !== null;
}

export function deedIn(title: TitleState): Deed {
  if (opinionIn(title) === "like") return "liked";
  if (completedAt(title) !== null) return "finished";
  return title.record.latest("play") === null ? "looked" : "watched";
}
