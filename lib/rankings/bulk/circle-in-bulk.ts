import type { EventWeights } from "@/lib/events/kinds";
import type { LogMark } from "@/lib/events/stream";
import type { PagePolicy } from "@/lib/policies/policy";
import { foldInThread } from "@/lib/rankings/bulk/fold-in-thread";
import { type CircleModel, type CircleViewer, isCounted } from "@/lib/rankings/circle-model";
import { modelFrom } from "@/lib/rankings/model-image";
import { inSlices } from "@/lib/rankings/pauses";

type Terms = { weights: EventWeights; policy: PagePolicy; since: number };

/** The model of what a circle did up to a mark, without titles and viewers, and from how many events it was folded. */
export async function circleInBulk(
  mark: LogMark,
  circle: CircleViewer[],
  { weights, policy, since }: Terms,
): Promise<{ model: CircleModel; events: number }> {
  const image = await foldInThread(mark, {
    viewerIds: circle.map(({ id }) => id),
    helping: Uint8Array.from(circle, (viewer) => Number(isCounted(viewer))),
    by: { weights, policy, since },
  });
  return { model: await inSlices(modelFrom(image, { weights, policy })), events: image.events };
}
