import type { EventWeights } from "@/lib/events/kinds";
import type { LogMark } from "@/lib/events/stream";
import type { PagePolicy } from "@/lib/policies/policy";
import { foldInThread } from "@/lib/rankings/bulk/fold-in-thread";
import { type CircleModel, type CircleViewer, isCounted } from "@/lib/rankings/circle-model";
import { modelFrom } from "@/lib/rankings/model-image";
import { inSlices } from "@/lib/rankings/pauses";

const PAUSE_VIEWERS = 5_000;

type Terms = { weights: EventWeights; policy: PagePolicy; since: number };

/** The model of what a circle did up to a mark, without titles and viewers, and from how many events it was folded. */
export async function circleInBulk(
  mark: LogMark,
  circle: CircleViewer[],
  { weights, policy, since }: Terms,
): Promise<{ model: CircleModel; events: number }> {
  const viewers = await inSlices(idsAndHelping(circle));
  const image = await foldInThread(mark, { ...viewers, by: { weights, policy, since } });
  return { model: await inSlices(modelFrom(image, { weights, policy })), events: image.events };
}

function* idsAndHelping(circle: CircleViewer[]) {
  const viewerIds: string[] = [];
  const helping = new Uint8Array(circle.length);
  for (const viewer of circle) {
    helping[viewerIds.length] = Number(isCounted(viewer));
    if (viewerIds.push(viewer.id) % PAUSE_VIEWERS === 0) yield;
  }
  return { viewerIds, helping };
}
