import { ActsSeen } from "@/lib/rankings/acts-seen";
import { type Engine, type ModelChange, startEngine } from "@/lib/rankings/engine";
import { LiveRound } from "@/lib/rankings/live-round";
import { LiveViewer, type Presence, type Send } from "@/lib/rankings/live-viewer";
import { isNameable } from "@/lib/rankings/shown-name";
import type { ViewerId } from "@/lib/session";

const FEW = 50; // viewers, up to whom all are told at once who is here
const GATHER_MILLISECONDS = 500;
const NAMED = 100; // of those who are here, at most; the others are counted

const slot = Symbol.for("matinee.liveHub");
const shared = globalThis as { [slot]?: WeakMap<Engine, LiveHub> };

/** Tells a browser whenever its viewer's page becomes another one; returns how to stop. */
export async function subscribe(viewerId: ViewerId, send: Send) {
  const engine = await startEngine();
  shared[slot] ??= new WeakMap();
  const hub = shared[slot].get(engine) ?? new LiveHub(engine);
  shared[slot].set(engine, hub);
  return hub.join(viewerId, send);
}

/** The browsers that are open, by viewer, and what they are told. */
class LiveHub {
  #engine: Engine;
  #viewers = new Map<string, LiveViewer>();
  #round = new LiveRound(this.#viewers);
  #acts: ActsSeen;
  #presence = "";
  #presenceTimer: NodeJS.Timeout | undefined;

  constructor(engine: Engine) {
    this.#engine = engine;
    this.#acts = new ActsSeen(engine);
    engine.listeners.add((change) => this.#follow(change));
  }

  join(viewerId: ViewerId, send: Send) {
    const viewer = this.#viewers.get(viewerId) ?? new LiveViewer(viewerId, this.#engine);
    this.#viewers.set(viewerId, viewer);
    viewer.sends.add(send);
    send({ event: "presence", data: this.#whoIsHere() });
    this.#presenceChanged();
    return () => {
      viewer.sends.delete(send);
      if (viewer.sends.size === 0) this.#viewers.delete(viewerId);
      this.#presenceChanged();
    };
  }

  #follow({ causes, actors }: ModelChange) {
    const now = Date.now();
    const urgencyOf = this.#acts.next(actors);
    for (const viewer of this.#viewers.values()) viewer.mark(urgencyOf(viewer), causes, now);
    this.#round.begin();
    if (causes.length === 0) this.#presenceChanged(); // a viewer may have left, or gone into hiding
  }

  /** Tells all who is here, where that changed: at once in a small circle, and gathered in a large one. */
  #presenceChanged() {
    if (this.#viewers.size <= FEW) return this.#tellPresence();
    this.#presenceTimer ??= setTimeout(() => this.#tellPresence(), GATHER_MILLISECONDS);
  }

  #tellPresence() {
    clearTimeout(this.#presenceTimer);
    this.#presenceTimer = undefined;
    const data = this.#whoIsHere();
    const told = JSON.stringify(data);
    if (told === this.#presence) return;
    this.#presence = told;
    for (const { sends } of this.#viewers.values()) {
      for (const send of sends) send({ event: "presence", data });
    }
  }

  /** By name only those who agreed to be seen. */
  #whoIsHere(): Presence {
    const { model } = this.#engine;
    const present = [...this.#viewers.keys()].flatMap((id) => model.viewers.get(id) ?? []);
    const online = present
      .filter(({ id }) => isNameable(model, id))
      .map(({ name, avatar }) => ({ viewer: name, avatar }))
      .sort((a, b) => (a.viewer < b.viewer ? -1 : 1))
      .slice(0, NAMED);
    return { online, others: present.length - online.length };
  }
}
