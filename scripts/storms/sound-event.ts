import { randomUUID } from "node:crypto";
import type { SeededRandom } from "@/lib/demo/seeded-random";

export type SoundEvent = { id: string; kind: string; titleId?: string; [field: string]: unknown };

const kinds = [
  () => ({ kind: "click" }),
  () => ({ kind: "play", position: 0.5 }),
  () => ({ kind: "skip", from: 2.25, to: 12.5, input: "drag" }),
  () => ({ kind: "progress", position: 3, duration: 20, played: [[0, 3]] }),
  () => ({ kind: "like" }),
  () => ({ kind: "search", query: "vampire", results: 3 }),
];

/** An event that must be stored, wherever it stands. Its id is never drawn, as two runs may share a database. */
export function soundEvent(titles: string[], random: SeededRandom): SoundEvent {
  return {
    id: randomUUID(),
    ...kinds[random.integer(0, kinds.length - 1)](),
    titleId: titles[random.integer(0, titles.length - 1)],
    occurredAt: new Date().toISOString(),
    viewingId: randomUUID(),
    seq: random.integer(0, 1_000),
  };
}

/** Events of one viewing, as most batches are. */
export function soundEvents(titles: string[], random: SeededRandom, most: number): SoundEvent[] {
  const { titleId, viewingId } = soundEvent(titles, random);
  return Array.from({ length: random.integer(1, most) }, () => ({
    ...soundEvent(titles, random),
    titleId,
    viewingId,
  }));
}

export function batchOf(events: unknown[]): string {
  return JSON.stringify({ sentAt: new Date().toISOString(), events });
}
