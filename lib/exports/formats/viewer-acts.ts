import type { Dataset } from "@/lib/exports/dataset";
import { type Act, actOf } from "@/lib/exports/datasets/acts";
import { byViewer } from "@/lib/exports/split";
import type { Snapshot } from "@/lib/exports/stream";

/** All acts of one viewer at a time, in order of time: as much as is ever in memory. */
export async function* actsByViewer(snapshot: Snapshot, acts: Dataset): AsyncGenerator<Act[]> {
  for await (const rows of byViewer(snapshot.rows(acts), 0)) {
    yield rows.map(actOf).sort((a, b) => a.at.getTime() - b.at.getTime());
  }
}

/** What a format makes of each viewer's acts. */
export async function* ofEachViewer<Unit>(
  viewers: AsyncIterable<Act[]>,
  make: (acts: Act[]) => Unit[],
): AsyncGenerator<Unit[]> {
  for await (const acts of viewers) yield make(acts);
}
