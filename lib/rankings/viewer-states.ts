import type { HeldStates } from "@/lib/rankings/held-states";
import { PackedViewer, packViewer } from "@/lib/rankings/packed-viewer";
import {
  type Deed,
  deedIn,
  hasWatched,
  type TitleState,
  type ViewerState,
} from "@/lib/rankings/viewer-state";
import type { DenseIds } from "@/lib/recommender/dense-ids";
import { GrowingMap } from "@/lib/recommender/growing-map";

/** What pages ask about a viewer and a title. */
export type Doings = {
  hasWatched(titleId: string): boolean; // some of it: a look or a like alone is no watching
  acts(titleId: string): number; // that score and were not forgotten
  deed(titleId: string): Deed | undefined;
};

export const MOST_OPEN = 1_000; // viewers whose states stay unpacked, for whoever acts often

/** What every viewer did: open where something was folded in lately, else in bytes. */
export class ViewerStates {
  #titles: DenseIds;
  #open = new Map<string, Map<string, TitleState>>();
  #packed = new GrowingMap<Uint8Array>(); // since those that are held
  #held: HeldStates | undefined;
  #changed = new Set<string>(); // open viewers whose bytes, if there are any, are out of date

  /** Titles go by these numbers in packed states, of which some may be taken over. */
  constructor(titles: DenseIds, held?: HeldStates) {
    this.#titles = titles;
    this.#held = held;
  }

  get(viewerId: string): ViewerState | undefined {
    const open = this.#open.get(viewerId);
    if (open) return open;
    const bytes = this.#bytesOf(viewerId);
    return bytes && new PackedViewer(bytes, this.#titles);
  }

  /** What follows from a viewer's state, for who reads all of it and adds nothing; empty for who did nothing yet. */
  factsOf(viewerId: string): ViewerState {
    const state = this.get(viewerId);
    return state instanceof PackedViewer ? state.facts() : (state ?? new Map());
  }

  /** Tells what a viewer did with titles, without unpacking them. */
  doingsOf(viewerId: string): Doings {
    const state = this.get(viewerId); // asked here: who asks may be of another copy of these modules, with classes of its own
    return state instanceof PackedViewer ? state : new OpenDoings(state);
  }

  /** A state to fold into; empty for who did nothing yet. */
  open(viewerId: string): Map<string, TitleState> {
    this.#changed.add(viewerId);
    const open = this.#open.get(viewerId);
    if (open) return open;
    const state = new Map(this.get(viewerId));
    this.#open.set(viewerId, state);
    return state;
  }

  delete(viewerId: string) {
    this.#open.delete(viewerId);
    this.#packed.delete(viewerId);
    this.#held?.delete(viewerId);
    this.#changed.delete(viewerId);
  }

  /** Viewers of whom anything is known. */
  *keys(): Generator<string> {
    if (this.#held) yield* this.#held.keys();
    yield* this.#packed.keys();
    for (const viewerId of this.#open.keys()) if (!this.#isInBytes(viewerId)) yield viewerId;
  }

  /** True when a viewer's bytes would have to be packed anew. */
  isChanged(viewerId: string) {
    return this.#changed.has(viewerId);
  }

  /** A viewer's state in bytes, packed anew only after a change. */
  packed(viewerId: string): Uint8Array | undefined {
    const open = this.#open.get(viewerId);
    if (open && this.#changed.delete(viewerId)) {
      this.#packed.set(viewerId, packViewer(open, this.#titles).bytes);
      this.#held?.delete(viewerId);
    }
    return this.#bytesOf(viewerId);
  }

  /** Keeps so many viewers open, those opened last, and the others in bytes alone; whoever changed since they were packed stays. */
  rest(open = MOST_OPEN) {
    let over = this.#open.size - open;
    for (const viewerId of this.#open.keys()) {
      if (over-- <= 0) return;
      if (!this.#changed.has(viewerId)) this.#open.delete(viewerId);
    }
  }

  #isInBytes(viewerId: string) {
    return this.#packed.has(viewerId) || this.#held?.has(viewerId) === true;
  }

  #bytesOf(viewerId: string) {
    return this.#packed.get(viewerId) ?? this.#held?.get(viewerId);
  }
}

class OpenDoings implements Doings {
  #state: ViewerState | undefined;

  constructor(state: ViewerState | undefined) {
    this.#state = state;
  }

  hasWatched(titleId: string) {
    const title = this.#state?.get(titleId);
    return title !== undefined && hasWatched(title);
  }

  acts(titleId: string) {
    return this.#state?.get(titleId)?.record.acts ?? 0;
  }

  deed(titleId: string) {
    const title = this.#state?.get(titleId);
    return title && deedIn(title);
  }
}
