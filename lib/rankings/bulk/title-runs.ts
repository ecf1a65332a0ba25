import { EventRecords, field } from "@/lib/rankings/bulk/event-records";

const MOST_EVENTS = 2 ** 24; // of one viewer, numbered beside the title in one sorting key
const FIRST = 1_024;

/** Part of a list of events: those of one title. */
export type Run = { title: number; events: Uint32Array; from: number; to: number };

/** Brings the events of one viewer after another into the order of their titles; memory and run are used again and again. */
export class TitleRuns {
  #records: EventRecords;
  #keys = new Float64Array(FIRST);
  #run: Run = { title: 0, events: new Uint32Array(FIRST), from: 0, to: 0 };

  constructor(records: EventRecords) {
    this.#records = records;
  }

  /** Visits the runs of a viewer's events, lower titles first. */
  forEach(events: Uint32Array, visit: (run: Run) => void) {
    this.#sort(events);
    const run = this.#run;
    for (run.from = 0; run.from < events.length; run.from = run.to) {
      run.title = this.#titleOf(run.events[run.from]);
      run.to = run.from + 1;
      while (run.to < events.length && this.#titleOf(run.events[run.to]) === run.title) run.to++;
      visit(run);
    }
  }

  #sort(events: Uint32Array) {
    const { length } = events;
    if (length > MOST_EVENTS) throw new Error(`A viewer has ${length} events.`);
    if (length > this.#keys.length) {
      this.#keys = new Float64Array(length * 2);
      this.#run.events = new Uint32Array(length * 2);
    }
    const keys = this.#keys.subarray(0, length);
    for (let i = 0; i < length; i++) keys[i] = this.#titleOf(events[i]) * MOST_EVENTS + i;
    keys.sort();
    const sorted = this.#run.events;
    for (let i = 0; i < length; i++) sorted[i] = events[keys[i] % MOST_EVENTS];
  }

  #titleOf(event: number) {
    return this.#records.wordsOf(event)[EventRecords.at(event) + field.title];
  }
}
