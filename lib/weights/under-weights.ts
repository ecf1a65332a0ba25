import { AppError } from "@/lib/errors";
import type { EventWeights } from "@/lib/events/kinds";
import {
  type CircleModel,
  onOtherTerms,
  setViewer,
  weighTitles,
} from "@/lib/rankings/circle-model";

const SLICE_MS = 8; // of work at a stretch: people who watch do not wait for somebody who compares

/** Lets everything else have its turn between two pieces of work, and throws where nobody waits for the rest. */
export type Breather = { rest: () => Promise<void> };

export function breatherFor(signal: AbortSignal): Breather {
  let since = performance.now();
  return {
    async rest() {
      if (signal.aborted) throw new AppError("unprocessable", "Nobody waits for it any more.");
      if (performance.now() - since < SLICE_MS) return;
      await new Promise((resolve) => setImmediate(resolve));
      since = performance.now();
    },
  };
}

/** The same circle by other weights, beside the given model, which stays as it is. */
export async function underWeights(
  model: CircleModel,
  weights: EventWeights,
  { rest }: Breather,
): Promise<CircleModel> {
  const other = onOtherTerms(model, { weights });
  for (const viewer of [...model.viewers.values()]) {
    setViewer(other, viewer);
    weighTitles(other, viewer.id);
    await rest();
  }
  return other;
}
