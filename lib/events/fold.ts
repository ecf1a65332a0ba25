import {
  type EventKind,
  type EventWeights,
  isScoring,
  type ScoringKind,
  scoringKinds,
} from "@/lib/events/kinds";

/** What the fold needs to know of an event; `at` is the corrected time in milliseconds. */
export type FoldedEvent = {
  id: string;
  kind: EventKind;
  viewingId: string | null;
  at: number;
};

/** When each scoring kind last happened within one viewing. */
type Viewing = Map<ScoringKind, number>;

/**
 * All that one viewer ever did with one title, as far as it scores. Only the latest moment of each
 * kind in each viewing is kept, so adding events in any order, or twice, gives the same record.
 */
export type TitleRecord = { viewings: Map<string, Viewing>; forgottenAt: number };

export type FoldName = "viewing" | "sum";

export function emptyRecord(): TitleRecord {
  return { viewings: new Map(), forgottenAt: Number.NEGATIVE_INFINITY };
}

/** Adds an event of this viewer and title; returns whether the record could have changed. */
export function addToRecord(record: TitleRecord, event: FoldedEvent): boolean {
  if (event.kind === "forget") {
    const isNews = event.at > record.forgottenAt;
    if (isNews) record.forgottenAt = event.at;
    return isNews;
  }
  if (!isScoring(event.kind)) return false;
  const key = event.viewingId ?? event.id; // without a viewing id an event is a viewing of its own
  const viewing: Viewing = record.viewings.get(key) ?? new Map();
  const isNews = event.at > (viewing.get(event.kind) ?? Number.NEGATIVE_INFINITY);
  if (isNews) record.viewings.set(key, viewing.set(event.kind, event.at));
  return isNews;
}

/** The strength of a viewer's preference for a title. */
export function recordStrength(
  record: TitleRecord,
  weights: EventWeights,
  fold: FoldName = "viewing",
): number {
  const kinds = [...record.viewings.values()].map((viewing) =>
    kindsThatScore(viewing, record.forgottenAt),
  );
  switch (fold) {
    case "viewing":
      return foldViewings(kinds.map((scored) => viewingWorth(scored, weights)));
    case "sum":
      return kinds.flat().reduce((sum, kind) => sum + weights[kind], 0);
  }
}

/** The strength that a list of events of one viewer and title adds up to. */
export function strengthOf(
  events: Iterable<FoldedEvent>,
  weights: EventWeights,
  fold: FoldName = "viewing",
): number {
  const record = emptyRecord();
  for (const event of events) addToRecord(record, event);
  return recordStrength(record, weights, fold);
}

/** Worths of viewings, highest first, the n-th divided by n, added up. */
function foldViewings(worths: number[]): number {
  const highestFirst = worths.toSorted((a, b) => b - a);
  return highestFirst.reduce((sum, worth, index) => sum + worth / (index + 1), 0);
}

/** A viewing is one outcome: worth the largest weight among the kinds that score in it. */
function viewingWorth(kinds: ScoringKind[], weights: EventWeights): number {
  return kinds.reduce((largest, kind) => Math.max(largest, weights[kind]), 0);
}

function kindsThatScore(viewing: Viewing, forgottenAt: number): ScoringKind[] {
  const has = (kind: ScoringKind) => (viewing.get(kind) ?? Number.NEGATIVE_INFINITY) > forgottenAt;
  const closeScores = has("play") && !has("complete");
  return scoringKinds.filter((kind) => has(kind) && (kind !== "close" || closeScores));
}
