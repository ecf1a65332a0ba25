import { allocatePlain, allocateWasm } from "@/lib/recommender/kernel/base-memory";
import { type BuiltBase, buildBase } from "@/lib/recommender/kernel/build-base";
import type { PreferenceTable } from "@/lib/recommender/kernel/preference-table";

/** A base for the kernel in WebAssembly, or for the plain one where no such memory is to be had. */
export function buildWhereItFits(table: PreferenceTable): BuiltBase {
  try {
    return buildBase(table, { allocate: allocateWasm, thickFrom: 0.1 });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // plain JavaScript reads thick segments slowly
    return buildBase(table, { allocate: allocatePlain, thickFrom: Number.POSITIVE_INFINITY });
  }
}
