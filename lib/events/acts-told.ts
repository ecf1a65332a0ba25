import type { CheckedEvent } from "@/lib/events/schema";

type Hearer = (viewerId: string, acts: CheckedEvent[]) => void;

// Next gives routes and instrumentation their own copy of this module; whoever listens must be heard of by both
const slot = Symbol.for("matinee.actsTold");
const shared = globalThis as { [slot]?: Set<Hearer> };

/** Hears of acts once they are stored, in the process that stored them. */
export function hearActs(hearer: Hearer) {
  shared[slot] ??= new Set();
  shared[slot].add(hearer);
}

export function tellActs(viewerId: string, acts: CheckedEvent[]) {
  for (const hearer of shared[slot] ?? []) hearer(viewerId, acts);
}
