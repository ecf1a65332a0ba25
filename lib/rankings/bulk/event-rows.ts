import { ByteNames } from "@/lib/rankings/bulk/byte-names";
import type { OnRow } from "@/lib/rankings/bulk/copy-reader";
import { EventRecords, field, WATCHED } from "@/lib/rankings/bulk/event-records";
import { KnownUuids } from "@/lib/rankings/bulk/known-uuids";
import { packedKinds } from "@/lib/rankings/packed-title";

/** Fields of a row, in the order in which they are asked for. */
export const copied = ["viewer", "id", "kind", "title", "viewing", "at", "part"] as const;

const [VIEWER, ID, KIND, TITLE, VIEWING, AT, PART] = copied.map((_, n) => n * 2);
const EPOCH = 946_684_800_000; // milliseconds from 1970 to 2000, where Postgres counts microseconds from
const encoder = new TextEncoder();

/** Takes rows of the log up as records; titles are numbered as they come, viewers are known before. */
export class EventRows {
  readonly records = new EventRecords();
  readonly titles = new ByteNames();
  #viewers: KnownUuids;
  #kinds = new ByteNames();

  constructor(viewerIds: string[]) {
    this.#viewers = new KnownUuids(viewerIds);
    for (const kind of packedKinds) {
      const bytes = encoder.encode(kind);
      this.#kinds.intern(bytes, 0, bytes.length);
    }
  }

  /** Takes a row up; one of a viewer who is not known is left out. */
  take: OnRow = (bytes, view, fields) => {
    const viewer = this.#viewers.find(view, fields[VIEWER]);
    const kind = this.#kinds.find(bytes, fields[KIND], fields[KIND + 1]);
    if (viewer < 0 || kind < 0) return;
    const record = this.records.next();
    const words = this.records.wordsOf(record);
    const numbers = this.records.numbersOf(record);
    const at = EventRecords.at(record);
    words[at + field.viewer] = viewer;
    words[at + field.title] = this.titles.intern(bytes, fields[TITLE], fields[TITLE + 1]);
    words[at + field.kind] = kind;
    numbers[(at + field.at) / 2] = millisecondsAt(view, fields[AT]);
    const key = fields[VIEWING + 1] < fields[VIEWING] ? fields[ID] : fields[VIEWING];
    for (let word = 0; word < 4; word++) {
      words[at + field.id + word] = view.getUint32(fields[ID] + word * 4, true);
      words[at + field.viewing + word] = view.getUint32(key + word * 4, true);
    }
    if (fields[PART + 1] < fields[PART]) return;
    words[at + field.flags] = WATCHED;
    numbers[(at + field.part) / 2] = Math.min(1, view.getFloat64(fields[PART]));
  };
}

function millisecondsAt(view: DataView, at: number) {
  return (view.getInt32(at) * 2 ** 32 + view.getUint32(at + 4)) / 1_000 + EPOCH;
}
