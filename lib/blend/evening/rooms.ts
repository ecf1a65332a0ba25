import { type Evening, eveningFor, type StoredEvening } from "@/lib/blend/evening/evening";
import { readStoredEvening } from "@/lib/blend/evening/read";
import { listen } from "@/lib/events/stream";
import { log } from "@/lib/log";
import type { Message } from "@/lib/rankings/live-stream";
import type { ViewerId } from "@/lib/session";

type Send = (message: Message) => void;
type Place = { viewerId: ViewerId; send: Send; told: string };

// Next gives routes and pages their own copy of this module; who sits in a room must be one answer.
const slot = Symbol.for("matinee.blend-rooms");
const shared = globalThis as { [slot]?: Map<string, Room> };

/** Tells a browser of tonight in a blend, at once and after every change; returns how to stop. */
export async function followEvening(
  { viewerId, blendId }: { viewerId: ViewerId; blendId: string },
  send: Send,
): Promise<() => void> {
  const rooms = openRooms();
  const room = rooms.get(blendId) ?? new Room(blendId, () => rooms.delete(blendId));
  rooms.set(blendId, room);
  return room.join({ viewerId, send, told: "" });
}

/** Tonight in a blend as one friend sees it; null for who is not in it. */
export async function readEvening(viewerId: ViewerId, blendId: string): Promise<Evening | null> {
  const stored = await readStoredEvening(blendId);
  return stored && eveningFor(viewerId, stored, openRooms().get(blendId)?.present ?? []);
}

function openRooms() {
  shared[slot] ??= new Map();
  return shared[slot];
}

/** The browsers that have one blend open. */
class Room {
  #blendId: string;
  #places = new Set<Place>();
  #stopListening: () => void;
  #close: () => void;
  #isReading = false;
  #isStale = false;

  constructor(blendId: string, close: () => void) {
    this.#blendId = blendId;
    this.#close = close;
    this.#stopListening = listen("blends", () => void this.#follow());
  }

  get present() {
    return new Set([...this.#places].map(({ viewerId }) => viewerId));
  }

  async join(place: Place) {
    this.#places.add(place);
    await this.#follow();
    return () => this.#leave(place);
  }

  #leave(place: Place) {
    if (!this.#places.delete(place)) return;
    if (this.#places.size > 0) return void this.#follow();
    this.#stopListening();
    this.#close();
  }

  /** Reads once for everybody; what changes meanwhile is read once more. */
  async #follow() {
    this.#isStale = true;
    if (this.#isReading) return;
    this.#isReading = true;
    try {
      while (this.#isStale) {
        this.#isStale = false;
        this.#tell(await readStoredEvening(this.#blendId));
      }
    } catch (error) {
      log().debug({ error }, "a blend could not be read"); // the listener wakes all when the database is back
    } finally {
      this.#isReading = false;
    }
  }

  #tell(stored: StoredEvening | null) {
    for (const place of [...this.#places]) {
      const evening = stored && eveningFor(place.viewerId, stored, this.present);
      const told = JSON.stringify(evening && { ...evening, at: 0 });
      if (told === place.told) continue;
      place.told = told;
      // who left, or was in a blend that is deleted, learns only that
      place.send(evening ? { event: "evening", data: evening } : { event: "gone", data: {} });
    }
  }
}
