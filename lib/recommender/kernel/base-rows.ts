import { viewsOf } from "@/lib/recommender/kernel/base-memory";
import { titlesIn, valueReader } from "@/lib/recommender/kernel/base-values";
import type { BuiltBase } from "@/lib/recommender/kernel/build-base";

type Target = { ids: Uint32Array; values: Float64Array; at: number };

/** Reads the rows of a base by the caller's numbers, also in a thread that has no kernel. */
export function baseRowReader({ memory, layout }: BuiltBase) {
  const views = viewsOf(memory, layout);
  const { rowOf, rowStarts, titleOf } = views;
  const { preferences } = layout.numbers;
  const titles = titlesIn(views, preferences);
  const value = valueReader(views, preferences);
  return {
    lengthOf: (viewer: number) => rowStarts[rowOf[viewer] + 1] - rowStarts[rowOf[viewer]],
    copy(viewer: number, { ids, values, at }: Target) {
      const end = rowStarts[rowOf[viewer] + 1];
      for (let p = rowStarts[rowOf[viewer]]; p < end; p++) {
        ids[at] = titleOf[titles[p]];
        values[at++] = value(p);
      }
    },
  };
}
