import { freshEngine } from "@/lib/rankings/engine";
import type { Reason } from "@/lib/rankings/home-page";
import { explain } from "@/lib/rankings/reasons";
import { ownFacts } from "@/lib/rankings/served-page";
import { isHidden } from "@/lib/rankings/viewer-state";
import { tasteOf } from "@/lib/rankings/viewer-taste";
import type { ViewerId } from "@/lib/session";

/** How a title stands with a viewer: what they said about it, and what speaks for it. */
export type TitleStanding = {
  inMyList: boolean;
  opinion: "like" | "dislike" | null;
  isHidden: boolean;
  progress?: number;
  reason: Reason | null; // null once the viewer has watched it: nothing needs to speak for it then
};

export async function readStanding(
  viewer: { id: ViewerId },
  titleId: string,
): Promise<TitleStanding> {
  const { model } = await freshEngine();
  const state = model.states.get(viewer.id);
  const own = state?.get(titleId);
  const taste = tasteOf(model, viewer.id);
  const hasWatched = own !== undefined && own.watched !== null;
  return {
    ...ownFacts(state, titleId),
    isHidden: own !== undefined && isHidden(own),
    reason: hasWatched ? null : explain(taste, titleId),
  };
}
