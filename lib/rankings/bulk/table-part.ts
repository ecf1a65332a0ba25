/** Preferences by viewer, one viewer behind the other, in memory that threads share. */
export type SharedTable = {
  starts: Uint32Array<SharedArrayBuffer>;
  ids: Uint32Array<SharedArrayBuffer>;
  values: Float64Array<SharedArrayBuffer>;
};

/** Whose rows a part holds, and where it begins. */
export type Stretch = { viewers: { from: number; to: number }; at: number };

/** Room for so many preferences; what is never written takes no memory. */
export function sharedTable(viewers: number, most: number): SharedTable {
  return {
    starts: new Uint32Array(new SharedArrayBuffer((viewers + 1) * 4)),
    ids: new Uint32Array(new SharedArrayBuffer(most * 4)),
    values: new Float64Array(new SharedArrayBuffer(most * 8)),
  };
}

/** Fills the rows of some viewers; each part belongs to one thread. */
export class TablePart {
  #table: SharedTable;
  #viewer: number;
  #at: number;

  constructor(table: SharedTable, { viewers, at }: Stretch) {
    this.#table = table;
    this.#viewer = viewers.from;
    this.#at = at;
  }

  add(id: number, value: number) {
    this.#table.ids[this.#at] = id;
    this.#table.values[this.#at++] = value;
  }

  /** Until parts are closed up, a row's end stands where the next one's beginning belongs. */
  endRow() {
    this.#table.starts[++this.#viewer] = this.#at;
  }
}

/** Moves the parts of a table together, in their order; gives the table without the room that is left. */
export function closeUp({ starts, ids, values }: SharedTable, parts: Stretch[]) {
  let size = 0;
  for (const { viewers, at } of parts) {
    const end = viewers.to > viewers.from ? starts[viewers.to] : at;
    const gap = at - size;
    if (gap > 0) {
      ids.copyWithin(size, at, end);
      values.copyWithin(size, at, end);
      for (let viewer = viewers.from; viewer < viewers.to; viewer++) starts[viewer + 1] -= gap;
    }
    size = end - gap;
  }
  return { starts, ids: ids.subarray(0, size), values: values.subarray(0, size) };
}
