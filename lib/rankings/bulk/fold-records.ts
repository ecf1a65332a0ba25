import { isDated } from "@/lib/events/strength";
import { Arena } from "@/lib/rankings/bulk/arena";
import {
  EventRecords,
  field,
  type RecordsByViewer,
  WATCHED,
} from "@/lib/rankings/bulk/event-records";
import { LoneViewing } from "@/lib/rankings/bulk/lone-viewing";
import { type SharedTable, type Stretch, TablePart } from "@/lib/rankings/bulk/table-part";
import { type Run, TitleRuns } from "@/lib/rankings/bulk/title-runs";
import { ByteReader } from "@/lib/rankings/byte-reader";
import { ByteWriter } from "@/lib/rankings/byte-writer";
import { packedKinds, packTitle } from "@/lib/rankings/packed-title";
import {
  addToTitle,
  emptyTitle,
  type FoldEvent,
  type TitleState,
} from "@/lib/rankings/viewer-state";
import { type Weighing, weighed } from "@/lib/rankings/weighing";

const NEVER = Number.NEGATIVE_INFINITY;

/** What a thread folds: memory it shares with the others, and whose records are its own to fold. */
export type Share = {
  records: SharedArrayBuffer[];
  byViewer: RecordsByViewer;
  stretch: Stretch;
  preferences: SharedTable;
  heat: SharedTable;
  lengths: Uint32Array; // of each viewer's state
};

/** Folds records viewer by viewer into packed states and preferences, as folding event by event would; gives the states. */
export function foldShare(share: Share, by: Weighing): Uint8Array[] {
  const folding = new Folding(share, by);
  const { starts, records } = share.byViewer;
  const { from, to } = share.stretch.viewers;
  for (let viewer = from; viewer < to; viewer++) {
    const own = records.subarray(starts[viewer], starts[viewer + 1]);
    share.lengths[viewer] = folding.foldViewer(own);
  }
  return folding.states;
}

class Folding {
  #arena = new Arena();
  #preferences: TablePart;
  #heat: TablePart;
  #records: EventRecords;
  #by: Weighing;
  #runs: TitleRuns;
  #lone: LoneViewing;
  #titles: number[] = []; // of the viewer being folded
  #ends: number[] = []; // of their bodies
  #bodies = new ByteWriter();
  #whole = new ByteWriter();

  constructor(share: Share, by: Weighing) {
    const records = EventRecords.over(share.records);
    this.#preferences = new TablePart(share.preferences, share.stretch);
    this.#heat = new TablePart(share.heat, share.stretch);
    this.#records = records;
    this.#by = by;
    this.#runs = new TitleRuns(records);
    this.#lone = new LoneViewing(records, by);
  }

  get states() {
    return this.#arena.pieces;
  }

  /** Folds the next viewer; gives the bytes of their state. */
  foldViewer(events: Uint32Array) {
    if (isDated(this.#by.weights)) this.#foldAsOne(events);
    else this.#runs.forEach(events, this.#foldTitle);
    this.#preferences.endRow();
    this.#heat.endRow();
    return this.#pack();
  }

  #foldTitle = (run: Run) => {
    if (this.#lone.take(run)) {
      this.#lone.pack(this.#bodies);
      this.#end(run.title, this.#lone.worth);
      return;
    }
    const state = this.#stateOf(run);
    if (!state) return;
    packTitle(state, this.#bodies);
    this.#end(run.title, weighed(state, this.#by));
  };

  /** Acts that fade are seen from the viewer's latest one, so that all have to be known first. */
  #foldAsOne(events: Uint32Array) {
    const states: { title: number; state: TitleState }[] = [];
    this.#runs.forEach(events, (run) => {
      const state = this.#stateOf(run);
      if (state) states.push({ title: run.title, state });
    });
    const asOf = states.reduce((at, { state }) => Math.max(at, state.record.lastActAt), NEVER);
    for (const { title, state } of states) {
      packTitle(state, this.#bodies);
      this.#end(title, weighed(state, this.#by, asOf));
    }
  }

  #end(title: number, { confidence, heat }: { confidence: number; heat: number }) {
    this.#titles.push(title);
    this.#ends.push(this.#bodies.length);
    if (confidence !== 0) this.#preferences.add(title, confidence);
    if (heat !== 0) this.#heat.add(title, heat);
  }

  /** Writes the viewer's state as `packViewer` would; gives its bytes. */
  #pack() {
    if (this.#titles.length === 0) return 0;
    this.#whole.word(this.#titles.length);
    for (const title of this.#titles) this.#whole.word(title);
    for (const end of this.#ends) this.#whole.word(end);
    this.#whole.append(this.#bodies.written);
    while (this.#whole.length % 4 > 0) this.#whole.byte(0);
    const { length } = this.#whole;
    this.#arena.append(this.#whole.written);
    this.#titles.length = 0;
    this.#ends.length = 0;
    this.#bodies.clear();
    this.#whole.clear();
    return length;
  }

  #stateOf({ events, from, to }: Run): TitleState | undefined {
    const title = emptyTitle();
    let isNews = false;
    for (let i = from; i < to; i++) {
      isNews = addToTitle(title, eventOf(this.#records, events[i])) || isNews;
    }
    return isNews ? title : undefined;
  }
}

/** A record as the event it was made of; where it stood in the trailer is known as a part of it. */
function eventOf(records: EventRecords, record: number): FoldEvent {
  const words = records.wordsOf(record);
  const numbers = records.numbersOf(record);
  const at = EventRecords.at(record);
  const isWatched = words[at + field.flags] === WATCHED;
  return {
    ...{ viewerId: "", titleId: "" },
    id: idAt(words, at + field.id),
    kind: packedKinds[words[at + field.kind]],
    viewingId: idAt(words, at + field.viewing),
    at: numbers[(at + field.at) / 2],
    position: isWatched ? numbers[(at + field.part) / 2] : null,
    duration: isWatched ? 1 : null,
  };
}

const tagged = new ByteWriter();

function idAt(words: Uint32Array, at: number) {
  tagged.clear();
  tagged.byte(255);
  for (let word = 0; word < 4; word++) tagged.word(words[at + word]);
  return new ByteReader(tagged.written).id();
}
