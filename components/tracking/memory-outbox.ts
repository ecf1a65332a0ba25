import { firstIdAt } from "./event-id";
import type { Outbox, OutboxLimits, WaitingEvent } from "./outbox";

/** An outbox that lives as long as the page. */
export function memoryOutbox(limits: OutboxLimits): Outbox {
  const waiting = new Map<string, WaitingEvent>();
  const keyOf = (viewerId: string, id: string) => `${viewerId} ${id}`;

  async function trim() {
    const tooOld = firstIdAt(Date.now() - limits.ageMs);
    const firstToGo = [...waiting.values()].sort(
      (a, b) => a.scored - b.scored || (a.id < b.id ? -1 : 1),
    );
    let bytes = firstToGo.reduce((sum, one) => sum + one.bytes, 0);
    const before = waiting.size;
    for (const one of firstToGo) {
      const isOver = waiting.size > limits.events || bytes > limits.bytes;
      if (!isOver && one.id >= tooOld) continue;
      waiting.delete(keyOf(one.viewerId, one.id));
      bytes -= one.bytes;
    }
    return before - waiting.size;
  }

  return {
    outdated: 0,
    async add(events) {
      for (const one of events) waiting.set(keyOf(one.viewerId, one.id), one);
    },
    trim,
    async oldest(viewerId, count) {
      const own = [...waiting.values()].filter((one) => one.viewerId === viewerId);
      return own.sort((a, b) => (a.id < b.id ? -1 : 1)).slice(0, count);
    },
    async remove(viewerId, ids) {
      for (const id of ids) waiting.delete(keyOf(viewerId, id));
    },
    lease: async () => true, // nobody else can see this memory
  };
}
