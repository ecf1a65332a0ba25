import { type CauseEvent, readActsOn, readRecentEvents } from "@/lib/changes/read";
import { commandKinds, type EventKind, isScoring, scoringKinds } from "@/lib/events/kinds";
import type { CircleModel } from "@/lib/rankings/circle-model";
import { shownName } from "@/lib/rankings/shown-name";

/** What a demo friend did, as the stage tells it. */
export type StageAct = {
  id: string;
  viewer: string; // the name, or that it is a demo friend who goes unnamed
  avatar: string;
  act: EventKind;
  title: string;
  weight: number | null; // of kinds that score
};

const TOLD: EventKind[] = [...scoringKinds, ...commandKinds];

/** Of these events what demo friends did, in order; nothing of anybody else. */
export async function readStageActs(model: CircleModel, friends: Set<string>, ids: string[]) {
  const events = (await readRecentEvents(ids)).filter(
    ({ viewerId, kind }) => friends.has(viewerId) && TOLD.includes(kind),
  );
  const idle = await readIdleCloses(events);
  return events
    .filter(({ id }) => !idle.has(id))
    .map(
      ({ id, viewerId, kind, titleId }): StageAct => ({
        id,
        viewer: shownName(model, viewerId) ?? "A demo friend",
        avatar: model.viewers.get(viewerId)?.avatar ?? "",
        act: kind,
        title: model.titles.get(titleId)?.title ?? titleId,
        weight: isScoring(kind) ? model.weights[kind] : null,
      }),
    );
}

/** Closes that score nothing: of viewings that were never played, or watched to the end. */
async function readIdleCloses(events: CauseEvent[]) {
  const closes = events.filter(({ kind }) => kind === "close");
  const acts = closes.length > 0 ? await readActsOn(closes) : [];
  const has = (viewingId: string | null, kind: EventKind) =>
    acts.some((act) => act.viewingId === viewingId && act.kind === kind);
  const idle = closes.filter(
    ({ viewingId }) => !has(viewingId, "play") || has(viewingId, "complete"),
  );
  return new Set(idle.map(({ id }) => id));
}
