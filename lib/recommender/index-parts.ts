import { DenseIds } from "@/lib/recommender/dense-ids";
import { BaseIndex } from "@/lib/recommender/kernel/base-index";
import type { MergeRequest } from "@/lib/recommender/kernel/merge-order";
import { Overlay } from "@/lib/recommender/overlay";
import { SparseLine } from "@/lib/recommender/sparse-line";

/** What an index of preferences is put together from. */
export type IndexParts = {
  viewers: DenseIds;
  titles: DenseIds;
  overlay: Overlay;
  base: BaseIndex | undefined;
  helping: Set<number>;
  size: number; // preferences held
};

export function emptyParts(): IndexParts {
  const names = { viewers: new DenseIds(), titles: new DenseIds() };
  return { ...names, overlay: new Overlay(0), base: undefined, helping: new Set(), size: 0 };
}

/** The parts of an index that was packed as for a merge; its base is taken over, not copied. */
export function partsOf(
  names: Pick<IndexParts, "viewers" | "titles" | "size">,
  { base: built, helping, isChanged, starts, ids, values }: MergeRequest,
): IndexParts {
  const base = built && new BaseIndex(built);
  const overlay = new Overlay(base?.titles ?? 0);
  for (let viewer = 0; viewer < isChanged.length; viewer++) {
    if (!isChanged[viewer]) continue;
    const from = starts[viewer];
    const length = starts[viewer + 1] - from;
    const to = from + length;
    const row = SparseLine.of({
      ids: ids.subarray(from, to),
      values: values.subarray(from, to),
      length,
    });
    overlay.hold(viewer, row);
    if (!helping[viewer]) continue;
    for (let i = 0; i < length; i++) overlay.setInColumn(row.ids[i], viewer, row.values[i]);
  }
  const helpers = new Set<number>();
  for (const [viewer, helps] of helping.entries()) if (helps) helpers.add(viewer);
  return { ...names, overlay, base, helping: helpers };
}
