import type { EventKind, Placement } from "@/lib/events/kinds";
import type { PlayedRange } from "@/lib/events/played";
import type { SeekInput } from "@/lib/events/skip-gesture";

type OfTitle = { titleId: string; viewingId?: string; placement?: Placement | null };
type Watched = { position: number; duration: number; played: PlayedRange[] };

/** One act of the viewer, as pages describe it; the tracker adds id, times and visit. */
export type Act =
  | (OfTitle & { kind: "click" | "play" | "autoplay"; position?: number })
  | (OfTitle & { kind: "pause" | "resume"; position: number })
  | (OfTitle & { kind: "skip"; from: number; to: number; input: SeekInput })
  | (OfTitle & Watched & { kind: "progress"; quartile?: number })
  | (OfTitle & Watched & { kind: "complete" })
  | (OfTitle & Watched & { kind: "close"; reason: CloseReason })
  | (OfTitle & { kind: "impression"; visibleMs: number; firstVisibleAt: string })
  | (OfTitle & { kind: "preview"; seconds: number })
  | (OfTitle & { kind: "startup"; ms: number })
  | (OfTitle & { kind: "stall"; ms: number; position: number })
  | (OfTitle & { kind: "quality"; height: number; bitrate: number; codec: string })
  | (OfTitle & { kind: "rate"; rate: number; position: number })
  | (OfTitle & { kind: "error"; message: string; fatal: boolean })
  | (OfTitle & { kind: OpinionKind })
  | (Partial<OfTitle> & { kind: "visibility"; state: "visible" | "hidden" })
  | { kind: "search"; query: string; results?: number }
  | { kind: "loss"; events: number; reason: LossReason };

/** Why a browser let events go: its outbox was full, they were too old, or no server takes them. */
export type LossReason = "full" | "old" | "refused";

export type OpinionKind =
  | "list_add"
  | "list_remove"
  | "like"
  | "dislike"
  | "unrate"
  | "hide"
  | "unhide"
  | "forget";

export type CloseReason = "left" | "pagehide" | "another";

/** An act as it travels to `POST /api/events`. */
export type TrackedEvent = {
  id: string;
  kind: EventKind;
  occurredAt: string;
  visitId: string;
  tabId: string;
  seq: number;
  app: string; // version of Matinee that the page was made by
  viewport: string;
  device: string;
  [detail: string]: unknown;
};
