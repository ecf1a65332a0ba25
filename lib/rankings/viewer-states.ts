import { PackedViewer, packViewer } from "@/lib/rankings/packed-viewer";
import type { TitleState, ViewerState } from "@/lib/rankings/viewer-state";
import type { DenseIds } from "@/lib/recommender/dense-ids";

/** What every viewer did. A state is open once something was folded into it, and packed before that and after `pack`. */
export class ViewerStates {
  #titles: DenseIds;
  #open = new Map<string, Map<string, TitleState>>();
  #packed = new Map<string, PackedViewer>();

  /** Titles go by these numbers in packed states. */
  constructor(titles: DenseIds) {
    this.#titles = titles;
  }

  get(viewerId: string): ViewerState | undefined {
    return this.#open.get(viewerId) ?? this.#packed.get(viewerId);
  }

  /** A state that can be folded into; empty for who did nothing yet. */
  open(viewerId: string): Map<string, TitleState> {
    const known = this.#open.get(viewerId);
    if (known) return known;
    const state = new Map(this.#packed.get(viewerId));
    this.#open.set(viewerId, state);
    this.#packed.delete(viewerId);
    return state;
  }

  delete(viewerId: string) {
    this.#open.delete(viewerId);
    this.#packed.delete(viewerId);
  }

  /** Viewers of whom anything is known. */
  *keys(): Generator<string> {
    yield* this.#packed.keys();
    yield* this.#open.keys();
  }

  /** Takes a packed state over. */
  hold(viewerId: string, bytes: Uint8Array) {
    this.#packed.set(viewerId, new PackedViewer(bytes, this.#titles));
  }

  /** A viewer's state in bytes. */
  packed(viewerId: string): Uint8Array | undefined {
    const state = this.#open.get(viewerId);
    if (!state) return this.#packed.get(viewerId)?.bytes;
    return packViewer(state, this.#titles).bytes;
  }

  /** Packs a viewer's state, to be opened again when something is folded into it. */
  close(viewerId: string) {
    const state = this.#open.get(viewerId);
    if (!state) return;
    this.#packed.set(viewerId, packViewer(state, this.#titles));
    this.#open.delete(viewerId);
  }
}
