import type { StatesImage } from "@/lib/rankings/model-image";
import type { DenseIds } from "@/lib/recommender/dense-ids";

/** By viewer: the number of the piece that holds the state, and where it begins there. */
type Places = { pieces: Uint32Array; at: Float64Array };

const PAUSE_VIEWERS = 4_000; // looked at in half a millisecond, before V8 has compiled it

/**
 * Packed states as an image has them. Where each stands is kept in arrays of numbers, and a view of its bytes made when
 * it is asked for: a hundred thousand views would be copied and looked through by V8 again and again.
 */
export class HeldStates {
  #viewers: DenseIds;
  #image: StatesImage;
  #lengths: Uint32Array; // by viewer; 0 for whose state is not here
  #places: Places;

  private constructor(viewers: DenseIds, image: StatesImage, places: Places) {
    this.#viewers = viewers;
    this.#image = image;
    this.#lengths = image.lengths.slice();
    this.#places = places;
  }

  /** Finds out where each state stands, pausing now and then. */
  static *of(viewers: DenseIds, image: StatesImage): Generator<undefined, HeldStates> {
    return new HeldStates(viewers, image, yield* placesOf(image));
  }

  has(viewerId: string) {
    return this.#numberOf(viewerId) !== undefined;
  }

  /** The bytes of one state, which are there. */
  get(viewerId: string): Uint8Array | undefined {
    const viewer = this.#numberOf(viewerId);
    if (viewer === undefined) return undefined;
    const at = this.#places.at[viewer];
    const { pieces, need } = this.#image;
    const piece = pieces[this.#places.pieces[viewer]];
    const state = piece.subarray(at, at + this.#lengths[viewer]);
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

function* placesOf({ lengths, pieces }: StatesImage): Generator<undefined, Places> {
  const places = { pieces: new Uint32Array(lengths.length), at: new Float64Array(lengths.length) };
  let piece = 0;
  let at = 0;
  for (let viewer = 0; viewer < lengths.length; viewer++) {
    if (viewer % PAUSE_VIEWERS === 0) yield;
    if (lengths[viewer] === 0) continue;
    if (at === pieces[piece].length) {
      piece++;
      at = 0;
    }
    places.pieces[viewer] = piece;
    places.at[viewer] = at;
    at += lengths[viewer];
  }
  return places;
}
