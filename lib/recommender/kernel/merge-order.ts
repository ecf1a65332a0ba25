import type { BaseIndex } from "@/lib/recommender/kernel/base-index";
import { baseRowReader } from "@/lib/recommender/kernel/base-rows";
import type { BuiltBase } from "@/lib/recommender/kernel/build-base";
import type { PreferenceTable } from "@/lib/recommender/kernel/preference-table";
import type { SparseLine } from "@/lib/recommender/sparse-line";

/** A base and what has changed since, as they stand while they are being packed. */
export type MergeOrder = {
  base: BaseIndex | undefined;
  titles: () => number; // asked for last: rows may learn of new titles while they are packed
  viewers: number;
  changedRow: (viewer: number) => SparseLine | undefined;
  isHelping: (viewer: number) => boolean;
};

/** The same as plain values that can go to another thread. */
export type MergeRequest = {
  base: BuiltBase | undefined;
  titles: number;
  helping: Uint8Array;
  isChanged: Uint8Array; // 1 for viewers whose row is given here, not in the base
  starts: Uint32Array; // of each viewer's row among what changed, and the end of the last
  ids: Uint32Array;
  values: Float64Array;
};

const STRIDE = 20_000; // preferences packed between two pauses, well under a millisecond

/** Packs an order, pausing now and then so that its caller need not block anybody. */
export function* packOrder(order: MergeOrder): Generator<undefined, MergeRequest> {
  const packed = new PackedRows(order.viewers);
  const helping = new Uint8Array(order.viewers);
  let paused = 0;
  for (let viewer = 0; viewer < order.viewers; viewer++) {
    helping[viewer] = Number(order.isHelping(viewer));
    packed.append(viewer, order.changedRow(viewer));
    if (packed.length + viewer - paused < STRIDE) continue;
    paused = packed.length + viewer;
    yield;
  }
  const base = order.base && { memory: order.base.memory, layout: order.base.layout };
  return { base, titles: order.titles(), helping, ...packed.trimmed() };
}

class PackedRows {
  length = 0;
  #isChanged: Uint8Array;
  #starts: Uint32Array;
  #ids = new Uint32Array(STRIDE);
  #values = new Float64Array(STRIDE);

  constructor(viewers: number) {
    this.#isChanged = new Uint8Array(viewers);
    this.#starts = new Uint32Array(viewers + 1);
  }

  append(viewer: number, row: SparseLine | undefined) {
    if (row) {
      this.#isChanged[viewer] = 1;
      while (this.length + row.length > this.#ids.length) this.#grow();
      this.#ids.set(row.ids.subarray(0, row.length), this.length);
      this.#values.set(row.values.subarray(0, row.length), this.length);
      this.length += row.length;
    }
    this.#starts[viewer + 1] = this.length;
  }

  trimmed() {
    return {
      isChanged: this.#isChanged,
      starts: this.#starts,
      ids: this.#ids.subarray(0, this.length),
      values: this.#values.subarray(0, this.length),
    };
  }

  #grow() {
    const { length } = this.#ids;
    const ids = new Uint32Array(length * 2);
    const values = new Float64Array(length * 2);
    ids.set(this.#ids);
    values.set(this.#values);
    this.#ids = ids;
    this.#values = values;
  }
}

/** All preferences of a request; the base of the same ones has the same bytes. */
export function tableOf({
  base,
  titles,
  helping,
  isChanged,
  ...changed
}: MergeRequest): PreferenceTable {
  if (!base) return { titles, helping, ...changed };
  const rows = baseRowReader(base);
  const known = base.layout.numbers.viewers;
  const starts = new Uint32Array(helping.length + 1);
  for (let viewer = 0; viewer < helping.length; viewer++) {
    const isKept = isChanged[viewer] === 0 && viewer < known;
    const kept = isKept ? rows.lengthOf(viewer) : 0;
    starts[viewer + 1] =
      starts[viewer] + kept + changed.starts[viewer + 1] - changed.starts[viewer];
  }
  const ids = new Uint32Array(starts[helping.length]);
  const values = new Float64Array(ids.length);
  for (let viewer = 0; viewer < helping.length; viewer++) {
    const from = changed.starts[viewer];
    const to = changed.starts[viewer + 1];
    ids.set(changed.ids.subarray(from, to), starts[viewer]);
    values.set(changed.values.subarray(from, to), starts[viewer]);
    if (isChanged[viewer] === 0 && viewer < known) {
      rows.copy(viewer, { ids, values, at: starts[viewer] });
    }
  }
  return { titles, starts, ids, values, helping };
}
