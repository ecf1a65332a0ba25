import type { Engine } from "@/lib/rankings/engine";
import type { Urgency } from "@/lib/rankings/live-viewer";
import type { PreferenceIndex } from "@/lib/recommender/preference-index";

/** Who acted, and on which titles they say something else by now. */
type Acts = { viewers: ReadonlySet<string>; titles: string[] };

/** A viewer, and which titles stand on their page. */
type Shown = { id: string; has: (titleId: string) => boolean };

/** What acts changed from one time it is asked to the next, as far as that tells whose pages are others by now. */
export class ActsSeen {
  #engine: Pick<Engine, "model">;
  #seen: { preferences: PreferenceIndex; changes: number };

  constructor(engine: Pick<Engine, "model">) {
    this.#engine = engine;
    this.#seen = this.#reach();
  }

  /** The urgency of each viewer's page after these acted, or after nobody did and anything may be another one. */
  next(actors: ReadonlySet<string>): (viewer: Shown) => Urgency {
    const acts = this.#since(actors);
    return (viewer) => {
      if (!acts) return "likely";
      if (acts.viewers.has(viewer.id)) return "own";
      return acts.titles.some((title) => viewer.has(title)) ? "likely" : "any";
    };
  }

  /** Undefined for everybody and everything. */
  #since(actors: ReadonlySet<string>): Acts | undefined {
    const { preferences, changes } = this.#seen;
    this.#seen = this.#reach();
    if (preferences !== this.#seen.preferences) return undefined;
    const since = preferences.changes.since(changes);
    if (!since || since.length + actors.size === 0) return undefined;
    const changed = since.map(({ viewer }) => preferences.viewers.nameOf(viewer));
    const titles = new Set(since.map(({ title }) => preferences.titles.nameOf(title)));
    return { viewers: new Set([...actors, ...changed]), titles: [...titles] };
  }

  #reach() {
    const { preferences } = this.#engine.model;
    return { preferences, changes: preferences.changes.count };
  }
}
