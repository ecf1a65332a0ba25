import { type Engine, type ModelChange, startEngine } from "@/lib/rankings/engine";
import { LiveRound } from "@/lib/rankings/live-round";
import { LiveViewer, type Presence, type Send, type Urgency } from "@/lib/rankings/live-viewer";
import { isNameable } from "@/lib/rankings/shown-name";
import type { PreferenceIndex } from "@/lib/recommender/preference-index";
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
  #seen: { preferences: PreferenceIndex; changes: number };
  #presence = "";
  #presenceTimer: NodeJS.Timeout | undefined;

  constructor(engine: Engine) {
    this.#engine = engine;
    this.#seen = this.#reach();
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
    const acts = this.#actsSince(actors);
    for (const viewer of this.#viewers.values()) viewer.mark(urgencyOf(viewer, acts), causes, now);
    this.#round.begin();
    if (causes.length === 0) this.#presenceChanged(); // a viewer may have left, or gone into hiding
  }

  #reach() {
    const { preferences } = this.#engine.model;
    return { preferences, changes: preferences.changes.count };
  }

  /**
   * Who acted since this was last asked, and on which titles they say something else by now; undefined for
   * everybody and everything.
   */
  #actsSince(actors: ReadonlySet<string>): Acts | undefined {
    const { preferences, changes } = this.#seen;
    this.#seen = this.#reach();
    if (preferences !== this.#seen.preferences) return undefined;
    const since = preferences.changes.since(changes);
    if (!since || since.length + actors.size === 0) return undefined;
    return {
      viewers: new Set([
        ...actors,
        ...since.map(({ viewer }) => preferences.viewers.nameOf(viewer)),
      ]),
      titles: [...new Set(since.map(({ title }) => preferences.titles.nameOf(title)))],
    };
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

type Acts = { viewers: Set<string>; titles: string[] };

function urgencyOf(viewer: LiveViewer, acts: Acts | undefined): Urgency {
  if (!acts) return "likely";
  if (acts.viewers.has(viewer.id)) return "own";
  return acts.titles.some((title) => viewer.has(title)) ? "likely" : "any";
}
