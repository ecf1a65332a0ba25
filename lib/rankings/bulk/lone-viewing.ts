import { TitleRecord } from "@/lib/events/fold";
import { scoringKinds } from "@/lib/events/kinds";
import { EventRecords, field, WATCHED } from "@/lib/rankings/bulk/event-records";
import type { Run } from "@/lib/rankings/bulk/title-runs";
import { type ByteWriter, UUID_TAG } from "@/lib/rankings/byte-writer";
import { WATCHED as HAS_WATCHED } from "@/lib/rankings/packed-title";
import { heatOf, type Weighing } from "@/lib/rankings/weighing";
import { confidenceOf } from "@/lib/recommender/confidence";

const NEVER = Number.NEGATIVE_INFINITY;

/**
 * Most titles that a viewer ever opened, they opened once: such a state goes into bytes without being made.
 * What it is worth depends on its kinds alone, and is asked once for each mixture of them.
 */
export class LoneViewing {
  #records: EventRecords;
  #by: Weighing;
  #worths: { strength: number; confidence: number }[] = [];
  #moments = new Float64Array(scoringKinds.length);
  #first = 0; // of the events
  #kinds = 0;
  #lastActAt = NEVER;
  #watched = -1; // the record that says how far, or -1

  constructor(records: EventRecords, by: Weighing) {
    this.#records = records;
    this.#by = by;
  }

  /** Takes up the events of one title; false when they are more than one viewing, or not only acts that score. */
  take({ events, from, to }: Run) {
    this.#moments.fill(NEVER);
    this.#kinds = 0;
    this.#lastActAt = NEVER;
    this.#watched = -1;
    this.#first = events[from];
    for (let i = from; i < to; i++) if (!this.#add(events[i])) return false;
    return true;
  }

  get worth() {
    this.#worths[this.#kinds] ??= worthOf(this.#kinds, this.#by);
    const { strength, confidence } = this.#worths[this.#kinds];
    return { confidence, heat: heatOf(strength, this.#lastActAt, this.#by) };
  }

  /** Writes what was taken up as `packTitle` would. */
  pack(bytes: ByteWriter) {
    bytes.byte(this.#watched < 0 ? 0 : HAS_WATCHED);
    if (this.#watched >= 0) this.#packWatched(bytes);
    bytes.word(1);
    this.#packId(bytes, this.#first, field.viewing);
    bytes.byte(this.#kinds);
    for (const at of this.#moments) if (at !== NEVER) bytes.number(at);
  }

  #add(event: number) {
    const words = this.#records.wordsOf(event);
    const at = EventRecords.at(event);
    const kind = words[at + field.kind];
    if (kind >= scoringKinds.length || !this.#isOfOneViewing(event)) return false;
    const moment = this.#momentOf(event);
    this.#kinds |= 1 << kind;
    this.#moments[kind] = Math.max(this.#moments[kind], moment);
    this.#lastActAt = Math.max(this.#lastActAt, moment);
    if (words[at + field.flags] !== WATCHED) return true;
    const before = this.#watched < 0 ? NEVER : this.#momentOf(this.#watched);
    if (moment > before) this.#watched = event;
    return moment !== before; // who is the later of two at one moment is for the fold to say
  }

  #momentOf(event: number) {
    return this.#records.numbersOf(event)[(EventRecords.at(event) + field.at) / 2];
  }

  #isOfOneViewing(event: number) {
    if (event === this.#first) return true;
    const a = this.#records.wordsOf(event);
    const b = this.#records.wordsOf(this.#first);
    const atA = EventRecords.at(event) + field.viewing;
    const atB = EventRecords.at(this.#first) + field.viewing;
    for (let word = 0; word < 4; word++) if (a[atA + word] !== b[atB + word]) return false;
    return true;
  }

  #packWatched(bytes: ByteWriter) {
    const at = EventRecords.at(this.#watched);
    bytes.byte(this.#records.wordsOf(this.#watched)[at + field.kind]);
    bytes.number(this.#momentOf(this.#watched));
    this.#packId(bytes, this.#watched, field.id);
    bytes.number(this.#records.numbersOf(this.#watched)[(at + field.part) / 2]);
  }

  #packId(bytes: ByteWriter, event: number, which: number) {
    const words = this.#records.wordsOf(event);
    const at = EventRecords.at(event) + which;
    bytes.byte(UUID_TAG);
    for (let word = 0; word < 4; word++) bytes.word(words[at + word]);
  }
}

function worthOf(kinds: number, { weights, policy }: Weighing) {
  const moments = scoringKinds.map((_, bit) => (kinds & (1 << bit) ? 0 : NEVER));
  const viewings = [{ key: "", moments }];
  const strength = TitleRecord.of({ forgottenAt: NEVER, viewings }).strength(weights);
  return { strength, confidence: confidenceOf({ strength, opinion: null }, policy) };
}
