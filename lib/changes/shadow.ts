import type { ActedOn, CauseEvent } from "@/lib/changes/read";
import { StatesAbove } from "@/lib/changes/states-above";
import { type CircleModel, underPolicy, weighTitles } from "@/lib/rankings/circle-model";
import { addToState, type TitleState } from "@/lib/rankings/viewer-state";

/** The circle beside the living one, where acts can be undone to see what the pages would be without them. */
export class Shadow {
  readonly model: CircleModel;
  #states: StatesAbove;
  #acts: Map<string, CauseEvent[]>;
  #undone = new Set<string>();

  /** `acts` are all events of the viewers and titles in question. */
  constructor(model: CircleModel, acts: CauseEvent[]) {
    this.#acts = Map.groupBy(acts, keyOf);
    this.#states = new StatesAbove(model);
    this.model = underPolicy({ ...model, states: this.#states }, model.policy);
  }

  /** Undoes these events, and does again whatever was undone before. */
  leaveOut(ids: ReadonlySet<string>) {
    const entries = [...this.#acts].filter(([, acts]) => acts.some(({ id }) => ids.has(id)));
    const undone = new Set(entries.map(([key]) => key));
    for (const key of new Set([...this.#undone, ...undone])) {
      const acts = this.#acts.get(key) ?? [];
      this.#fold(
        acts[0],
        acts.filter(({ id }) => !ids.has(id)),
      );
    }
    this.#undone = undone;
  }

  #fold({ viewerId, titleId }: ActedOn, acts: CauseEvent[]) {
    const { preferences, heat, crowds, weights } = this.model;
    const folded = new Map<string, TitleState>();
    for (const act of acts) addToState(folded, act);
    const title = folded.get(titleId);
    const state = this.#states.open(viewerId);
    if (title) {
      state.set(titleId, title);
    } else {
      state.delete(titleId);
      preferences.set(viewerId, titleId, 0);
      heat.set(viewerId, titleId, 0);
      crowds.delete(titleId);
    }
    // where old acts fade, one act fewer changes from when all the others are seen
    weighTitles(this.model, viewerId, weights.halfLifeDays == null ? [titleId] : undefined);
  }
}

function keyOf({ viewerId, titleId }: ActedOn) {
  return `${viewerId} ${titleId}`;
}
