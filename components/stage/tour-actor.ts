import { newId } from "@/components/tracking/event-id";
import type { TourAct } from "@/lib/stage/tour";

/** Does what a tour says through the door that real acts go through, each as the demo friend who acts. */
export class TourActor {
  #tabId = newId();
  #visits = new Map<string, string>();
  #viewings = new Map<number, string>();
  #seq = 0;

  /** True when the act is stored. */
  async perform({ actor, kind, titleId, viewing, detail }: TourAct): Promise<boolean> {
    const now = new Date().toISOString();
    const event = {
      ...{ id: newId(), kind, titleId, occurredAt: now, ...detail },
      ...{ viewingId: kept(this.#viewings, viewing), visitId: kept(this.#visits, actor) },
      ...{ tabId: this.#tabId, seq: this.#seq++ },
    };
    const answer = await fetch("/api/events", {
      method: "POST",
      headers: { "content-type": "application/json", "matinee-pane": actor },
      body: JSON.stringify({ sentAt: now, viewerId: actor, events: [event] }),
    }).catch(() => null);
    return answer?.status === 202 && (await answer.json()).accepted === 1;
  }
}

function kept<Key>(ids: Map<Key, string>, key: Key) {
  const id = ids.get(key) ?? newId();
  ids.set(key, id);
  return id;
}
