import type { EventKind } from "@/lib/events/kinds";

/** Whose act it was, as far as the viewer may know. */
export type Who =
  | { kind: "you" }
  | { kind: "friend"; name: string; avatar: string }
  | { kind: "someone" }
  | { kind: "synthetic" };

/** A title of one row (by its place on the page) and where it would stand without the act; null is nowhere. */
export type Moved = { row: number; titleId: string; from: number | null; to: number | null };

/** Acts of one viewer on one title, and what they moved; what the viewer may not know of them is left out. */
export type Cause = {
  who: Who;
  act: EventKind | null;
  weight: number | null; // what the act is worth, of kinds that score
  title: { slug: string; title: string } | null;
  moves: Moved[];
};

export type ChangeExplanation = {
  isCertain: boolean; // false when the page could not be made again, so that nothing can be proved of it
  isChancy: boolean; // whether part of the order is drawn, not ranked
  causes: Cause[];
  together: Moved[]; // what no act moved by itself, but all of them did
};
