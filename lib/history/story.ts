import { strengthOf } from "@/lib/events/fold";
import type { EventWeights, ScoringKind } from "@/lib/events/kinds";

/** What happened in one viewing, as far as it can be told. */
export type Watched = {
  kinds: ScoringKind[];
  skipsAhead: number;
  skipsBack: number;
  closedAtSeconds: number | null;
};

/** One viewing in words, such as "Skipped ahead twice, closed at 0:08". */
export function viewingStory(viewing: Watched): string {
  const { kinds } = viewing;
  const acts = [
    ...skips("ahead", viewing.skipsAhead),
    ...skips("back", viewing.skipsBack),
    ...ending(viewing),
  ];
  if (acts.length === 0) acts.push(kinds.includes("play") ? "played a part" : "opened the details");
  const sentence = acts.join(", ");
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** What one viewing counts towards the preference, before it shares with others of the same title. */
export function storyWorth(kinds: ScoringKind[], weights: EventWeights): number {
  return strengthOf(
    kinds.map((kind) => ({ id: kind, kind, viewingId: "one", at: 0 })),
    weights,
  );
}

/** A place in a trailer as players write it: 0:08, 1:15. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

function skips(way: "ahead" | "back", times: number) {
  if (times === 0) return [];
  const often = times === 1 ? "" : times === 2 ? " twice" : ` ${times} times`;
  return [`skipped ${way}${often}`];
}

function ending({ kinds, closedAtSeconds }: Watched) {
  if (kinds.includes("complete")) return ["watched to the end"];
  if (!kinds.includes("close")) return [];
  if (!kinds.includes("click") && !kinds.includes("play")) return ["came by its address and left"];
  if (!kinds.includes("play")) return ["opened the details and left"];
  return [closedAtSeconds === null ? "closed early" : `closed at ${clock(closedAtSeconds)}`];
}
