import { DenseIds } from "@/lib/recommender/dense-ids";
import { BaseIndex } from "@/lib/recommender/kernel/base-index";
import type { MergeRequest } from "@/lib/recommender/kernel/merge-order";
import { NumberSet } from "@/lib/recommender/number-set";
import { Overlay } from "@/lib/recommender/overlay";
import { SparseLine } from "@/lib/recommender/sparse-line";

/** What an index of preferences is put together from. */
export type IndexParts = {
  viewers: DenseIds;
  titles: DenseIds;
  overlay: Overlay;
  base: BaseIndex | undefined;
  helping: NumberSet;
  size: number; // preferences held
};

export function emptyParts(): IndexParts {
  const names = { viewers: new DenseIds(), titles: new DenseIds() };
  return { ...names, overlay: new Overlay(0), base: undefined, helping: new NumberSet(), size: 0 };
}

const PAUSE_VIEWERS = 2_000;
const PAUSE_ROWS = 100; // of the overlay, which are sorted

/** The parts of an index that was packed as for a merge, pausing now and then; its base is taken over, not copied. */
export function* partsOf(
  names: Pick<IndexParts, "viewers" | "titles" | "size">,
  packed: MergeRequest,
): Generator<undefined, IndexParts> {
  const base = packed.base && (yield* BaseIndex.of(packed.base));
  yield;
  const overlay = yield* overlayOf(packed, base?.titles ?? 0);
  const helping = new NumberSet();
  for (const [viewer, helps] of packed.helping.entries()) {
    if (helps) helping.add(viewer);
    if (viewer % PAUSE_VIEWERS === 0) yield;
  }
  return { ...names, overlay, base, helping };
}

function* overlayOf(
  { helping, isChanged, starts, ids, values }: MergeRequest,
  columnsFrom: number,
): Generator<undefined, Overlay> {
  const overlay = new Overlay(columnsFrom);
  for (let viewer = isChanged.indexOf(1); viewer >= 0; viewer = isChanged.indexOf(1, viewer + 1)) {
    const from = starts[viewer];
    const length = starts[viewer + 1] - from;
    const row = SparseLine.of({
      ids: ids.subarray(from, from + length),
      values: values.subarray(from, from + length),
      length,
    });
    overlay.hold(viewer, row);
    if (overlay.held.length % PAUSE_ROWS === 0) yield;
    if (!helping[viewer]) continue;
    for (let i = 0; i < length; i++) overlay.setInColumn(row.ids[i], viewer, row.values[i]);
  }
  return overlay;
}
