import type { Cause, Who } from "@/lib/changes/explanation";
import type { CauseEvent } from "@/lib/changes/read";
import { commandKinds, type EventKind, isScoring } from "@/lib/events/kinds";
import type { CircleModel } from "@/lib/rankings/circle-model";
import { shownName } from "@/lib/rankings/shown-name";
import { welcomeTo } from "@/lib/rankings/viewer-taste";

/** Acts that are told of, and undone, together. */
export type CauseGroup = { ids: Set<string>; cause: Omit<Cause, "moves"> };

const UNTOLD = ["dislike", "unrate", "hide", "unhide", "forget", "list_remove"]; // what friends keep to themselves
const TELLING: EventKind[] = ["complete", "skip", "play", "close", "click"]; // the furthest a viewing came

/**
 * The events as the viewer may hear of them: each viewing of their own and of friends who agreed to be seen apart,
 * those of anybody else in one group, without what it was that they did.
 */
export function groupCauses(model: CircleModel, viewerId: string, events: CauseEvent[]) {
  const groups = Map.groupBy(events, (event) => {
    const who = whoOf(model, viewerId, event.viewerId);
    const isNamed = who.kind === "you" || who.kind === "friend";
    return isNamed ? `${event.viewerId} ${event.titleId}` : who.kind;
  });
  return [...groups.values()].map((group): CauseGroup => {
    const who = whoOf(model, viewerId, group[0].viewerId);
    return {
      ids: new Set(group.map(({ id }) => id)),
      cause: { who, ...toldOf({ model, viewerId, who }, group) },
    };
  });
}

function whoOf(model: CircleModel, viewerId: string, actorId: string): Who {
  if (actorId === viewerId) return { kind: "you" };
  const name = shownName(model, actorId);
  const actor = model.viewers.get(actorId);
  if (name !== undefined && actor) return { kind: "friend", name, avatar: actor.avatar };
  return { kind: actor?.origin === "synthetic" ? "synthetic" : "someone" };
}

const NOTHING = { act: null, weight: null, title: null };

type Listener = { model: CircleModel; viewerId: string; who: Who };

function toldOf({ model, viewerId, who }: Listener, group: CauseEvent[]) {
  const title = model.titles.get(group[0].titleId);
  const act = tellingAct(group);
  const shown = title ? { slug: title.slug, title: title.title } : null;
  const told = { act, weight: isScoring(act) ? model.weights[act] : null, title: shown };
  if (who.kind === "you") return told;
  if (who.kind !== "friend" || UNTOLD.includes(act)) return NOTHING;
  // a friend's act names no title that the viewer does not want to see
  return welcomeTo(model, viewerId)(group[0].titleId) ? told : NOTHING;
}

/** Of several acts the last thing said, or else how far the viewing came. */
function tellingAct(group: CauseEvent[]): EventKind {
  const kinds = group.map(({ kind }) => kind);
  const said = kinds.findLast((kind) => commandKinds.some((command) => command === kind));
  return said ?? TELLING.find((kind) => kinds.includes(kind)) ?? kinds[0];
}
