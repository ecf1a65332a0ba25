import type { StatesImage } from "@/lib/rankings/model-image";
import type { DenseIds } from "@/lib/recommender/dense-ids";

/**
 * Packed states as an image has them. Where each stands is kept in arrays of numbers, and a view of its bytes made when
 * it is asked for: a hundred thousand views would be copied and looked through by V8 again and again.
 */
export class HeldStates {
  #viewers: DenseIds;
  #image: StatesImage;
  #lengths: Uint32Array; // by viewer; 0 for whose state is not here
  #pieces: Uint32Array; // by viewer: the number of the piece that holds the state
  #places: Float64Array; // by viewer: where it begins there

  constructor(viewers: DenseIds, image: StatesImage) {
    const { lengths, pieces } = image;
    this.#viewers = viewers;
    this.#image = image;
    this.#lengths = lengths.slice();
    this.#pieces = new Uint32Array(lengths.length);
    this.#places = new Float64Array(lengths.length);
    let [piece, at] = [0, 0];
    for (let viewer = 0; viewer < lengths.length; viewer++) {
      if (lengths[viewer] === 0) continue;
      if (at === pieces[piece].length) [piece, at] = [piece + 1, 0];
      this.#pieces[viewer] = piece;
      this.#places[viewer] = at;
      at += lengths[viewer];
    }
  }

  has(viewerId: string) {
    return this.#numberOf(viewerId) !== undefined;
  }

  /** The bytes of one state, which are there. */
  get(viewerId: string): Uint8Array | undefined {
    const viewer = this.#numberOf(viewerId);
    if (viewer === undefined) return undefined;
    const { pieces, need } = this.#image;
    const at = this.#places[viewer];
    const state = pieces[this.#pieces[viewer]].subarray(at, at + this.#lengths[viewer]);
    need?.(state);
    return state;
  }

  delete(viewerId: string) {
    const viewer = this.#numberOf(viewerId);
    if (viewer !== undefined) this.#lengths[viewer] = 0;
  }

  *keys(): Generator<string> {
    for (let viewer = 0; viewer < this.#lengths.length; viewer++) {
      if (this.#lengths[viewer] > 0) yield this.#viewers.nameOf(viewer);
    }
  }

  /** The number of a viewer whose state is here. */
  #numberOf(viewerId: string) {
    const viewer = this.#viewers.find(viewerId);
    return viewer !== undefined && this.#lengths[viewer] > 0 ? viewer : undefined; // nothing is more than 0 of who came later
  }
}
