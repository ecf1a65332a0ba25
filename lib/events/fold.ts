import {
  type EventKind,
  type EventWeights,
  isScoring,
  type ScoringKind,
  scoringKinds,
} from "@/lib/events/kinds";
import { countKinds, type Outcome } from "@/lib/events/outcome";
import { type DatedViewing, datedStrength, isDated, timelessStrength } from "@/lib/events/strength";

/** What the fold needs to know of an event; `at` is the corrected time in milliseconds. */
export type FoldedEvent = {
  id: string;
  kind: EventKind;
  viewingId: string | null;
  at: number;
};

/**
 * Everything a record knows, as plain values: what else follows from it. A viewing goes by its id and has
 * the latest moment of each scoring kind in their order, -∞ for never.
 */
export type RecordParts = {
  forgottenAt: number; // milliseconds; -∞ for never
  viewings: { key: string; moments: number[] }[];
};

const NEVER = Number.NEGATIVE_INFINITY;

/**
 * All that one viewer ever did with one title, as far as it scores. Only the latest moment of each
 * kind in each viewing is kept, so adding events in any order, or twice, gives the same record.
 * Viewings of the same outcome are counted together: an event costs the same after ten viewings as
 * after ten thousand.
 */
export class TitleRecord {
  #moments = new Map<string, number[]>(); // by viewing, in the order of the scoring kinds
  #outcomes = new Map<Outcome, number>(); // viewings of each, forgotten ones under zero
  #acts = 0;
  #latest = scoringKinds.map(() => NEVER);
  #forgottenAt = NEVER;

  /** The record that has these parts. */
  static of({ forgottenAt, viewings }: RecordParts): TitleRecord {
    const record = new TitleRecord();
    record.#forgottenAt = forgottenAt;
    for (const { key, moments } of viewings) {
      record.#moments.set(key, [...moments]);
      record.#count(record.#outcomeOf(moments), 1);
      for (const [bit, at] of moments.entries()) {
        record.#latest[bit] = Math.max(record.#latest[bit], at);
      }
    }
    return record;
  }

  /** What `of` makes the same record from; whoever lets a record know more adds it here. */
  parts(): RecordParts {
    const viewings = Array.from(this.#moments, ([key, moments]) => ({ key, moments }));
    return { forgottenAt: this.#forgottenAt, viewings };
  }

  /** Adds an event of this viewer and title; returns whether the record could have changed. */
  add(event: FoldedEvent): boolean {
    if (event.kind === "forget") return this.#forget(event.at);
    if (!isScoring(event.kind)) return false;
    const bit = scoringKinds.indexOf(event.kind);
    const key = event.viewingId ?? event.id; // without a viewing id an event is a viewing of its own
    const moments = this.#moments.get(key) ?? scoringKinds.map(() => NEVER);
    if (event.at <= moments[bit]) return false;
    if (this.#moments.has(key)) this.#count(this.#outcomeOf(moments), -1);
    moments[bit] = event.at;
    this.#moments.set(key, moments);
    this.#count(this.#outcomeOf(moments), 1);
    this.#latest[bit] = Math.max(this.#latest[bit], event.at);
    return true;
  }

  /**
   * The strength of the viewer's preference for the title. Where viewings fade they do so as seen from a moment,
   * the latest act of the record if none is given.
   */
  strength(weights: EventWeights, asOf?: number): number {
    if (isDated(weights)) return datedStrength(this.#dated(), weights, asOf ?? this.lastActAt);
    const counted = Array.from(this.#outcomes, ([outcome, times]) => ({ outcome, times, fade: 1 }));
    return timelessStrength(
      counted.filter(({ times }) => times > 0),
      weights,
    );
  }

  /** When the latest act was that scores and was not forgotten; -∞ for never. */
  get lastActAt() {
    return Math.max(...scoringKinds.map((kind) => this.latest(kind) ?? NEVER));
  }

  /** When a kind last happened; null when it never did, or was forgotten since. */
  latest(kind: ScoringKind): number | null {
    const at = this.#latest[scoringKinds.indexOf(kind)];
    return at > this.#forgottenAt ? at : null;
  }

  /** Scoring acts that were not forgotten, one of each kind per viewing. */
  get acts() {
    return this.#acts;
  }

  /** Viewings that were not forgotten. */
  get viewings() {
    let viewings = 0;
    for (const [outcome, times] of this.#outcomes) if (outcome !== 0) viewings += times;
    return viewings;
  }

  get forgottenAt() {
    return this.#forgottenAt;
  }

  #forget(at: number) {
    if (at <= this.#forgottenAt) return false;
    this.#forgottenAt = at;
    this.#outcomes.clear();
    this.#acts = 0;
    for (const moments of this.#moments.values()) this.#count(this.#outcomeOf(moments), 1);
    return true;
  }

  #dated(): DatedViewing[] {
    return Array.from(this.#moments.values(), (moments) => {
      return { outcome: this.#outcomeOf(moments), at: Math.max(...moments) };
    }).filter(({ outcome }) => outcome !== 0);
  }

  #outcomeOf(moments: number[]): Outcome {
    return moments.reduce((bits, at, bit) => bits | (at > this.#forgottenAt ? 1 << bit : 0), 0);
  }

  #count(outcome: Outcome, change: number) {
    this.#outcomes.set(outcome, (this.#outcomes.get(outcome) ?? 0) + change);
    this.#acts += change * countKinds(outcome);
  }
}

/** The strength that a list of events of one viewer and title adds up to. */
export function strengthOf(events: Iterable<FoldedEvent>, weights: EventWeights): number {
  const record = new TitleRecord();
  for (const event of events) record.add(event);
  return record.strength(weights);
}
