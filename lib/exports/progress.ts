import type { Dataset, DatasetName } from "@/lib/exports/dataset";
import type { ExportFile } from "@/lib/exports/file";
import type { Snapshot } from "@/lib/exports/stream";

const KEPT_SECONDS = 60; // after the end, so that whoever watches learns of it

/** An export as its page watches it: by a ticket the page made, and by nobody but whoever asked for it. */
export type Watch = { ticket: string | null; asker: string };

export type ExportProgress = {
  state: "running" | "done" | "broken";
  file: string; // that is being written
  rows: number; // read from the log so far
  counted: number | null; // rows there are to read, once they are counted
};

type Watched = ExportProgress & { asker: string; snapshot: Snapshot };

// a page, a route and another route each have their own copy of this module
const kept = globalThis as { [KEY]?: Map<string, Watched> };
const KEY: unique symbol = Symbol.for("matinee.exports") as never;

function watched() {
  kept[KEY] ??= new Map();
  return kept[KEY];
}

/** An export that was called off before anybody here knew of it: the word came sooner than the export did. */
type CalledOff = { asker: string; ticket: string };

const calledOff = globalThis as { [CALLED_OFF]?: CalledOff[] };
const CALLED_OFF: unique symbol = Symbol.for("matinee.exports-called-off") as never;
const MOST_CALLED_OFF = 100; // remembered; an export comes within moments of its own end, or never

/** Whether an export was called off before it came. */
export function isCalledOff({ ticket, asker }: Watch) {
  const known = calledOff[CALLED_OFF] ?? [];
  return known.some((each) => each.ticket === ticket && each.asker === asker);
}

/** Follows an export from its opening to its end; counting goes on beside it. */
export function watchExport(snapshot: Snapshot, files: ExportFile[], { ticket, asker }: Watch) {
  const nothing = { state: "running", file: "", rows: 0, counted: null } as const;
  const entry: Watched = { ...nothing, asker, snapshot };
  if (ticket) {
    watched().set(ticket, entry);
    countRows(snapshot, files)
      .then((counted) => {
        entry.counted ??= counted;
      })
      .catch(() => undefined); // the export ended first, and the bar stays without an end
  }
  return {
    tell(path: string) {
      entry.file = path;
    },
    done() {
      entry.state = "done";
      entry.counted ??= snapshot.rowsRead; // a small one ends before it was counted
    },
    async end() {
      if (entry.state === "running") entry.state = "broken";
      await snapshot.close();
      if (ticket) setTimeout(() => watched().delete(ticket), KEPT_SECONDS * 1_000).unref();
    },
  };
}

/** What a page may know of its own export; null when there is none under way. */
export function progressOf(ticket: string, asker: string): ExportProgress | null {
  const entry = watched().get(ticket);
  if (entry?.asker !== asker) return null;
  const { state, file, counted, snapshot } = entry;
  return { state, file, counted, rows: snapshot.rowsRead };
}

/** Ends an export from the side: its query stops, and what was written of it is no whole file. One that has yet to come never does. */
export async function cancelExport(ticket: string, asker: string) {
  const entry = watched().get(ticket);
  if (!entry) {
    const before = calledOff[CALLED_OFF] ?? [];
    calledOff[CALLED_OFF] = [...before.slice(1 - MOST_CALLED_OFF), { ticket, asker }];
    return true;
  }
  if (entry.asker !== asker) return false;
  if (entry.state === "running") entry.state = "broken";
  await entry.snapshot.close();
  return true;
}

/** All rows that writing the files will read, each dataset counted once. */
export async function countRows(snapshot: Snapshot, files: ExportFile[]) {
  const counts = new Map<DatasetName | Dataset, number>();
  let sum = 0;
  for (const dataset of files.flatMap(({ reads }) => reads)) {
    const count = counts.get(dataset) ?? (await snapshot.count(dataset));
    counts.set(dataset, count);
    sum += count;
  }
  return sum;
}
