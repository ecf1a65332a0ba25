/**
 * Who watched which title, a bit for each viewer's number. The viewers of a title are looked for when it is first
 * asked about; from then on every act is noted.
 */
export class Watchers {
  #byTitle = new Map<string, Uint8Array>();

  /** Whether a viewer is among those who watched; `find` gives all who did, where nobody asked before. */
  of(titleId: string, find: () => Iterable<number>): (viewer: number) => boolean {
    let bits = this.#byTitle.get(titleId);
    if (!bits) {
      bits = bitsOf([...find()]);
      this.#byTitle.set(titleId, bits);
    }
    const known = bits;
    return (viewer) => ((known[viewer >> 3] ?? 0) & (1 << (viewer & 7))) !== 0;
  }

  note(titleId: string, viewer: number, hasWatched: boolean) {
    let bits = this.#byTitle.get(titleId);
    if (!bits) return;
    if (viewer >> 3 >= bits.length) {
      if (!hasWatched) return;
      bits = withRoomFor(viewer, bits);
      this.#byTitle.set(titleId, bits);
    }
    if (hasWatched) bits[viewer >> 3] |= 1 << (viewer & 7);
    else bits[viewer >> 3] &= ~(1 << (viewer & 7));
  }

  clear() {
    this.#byTitle.clear();
  }
}

function bitsOf(viewers: number[]) {
  let bits: Uint8Array = new Uint8Array(0);
  for (const viewer of viewers) {
    if (viewer >> 3 >= bits.length) bits = withRoomFor(viewer, bits);
    bits[viewer >> 3] |= 1 << (viewer & 7);
  }
  return bits;
}

/** With as much room again, so that numbers that come one by one are not copied each time. */
function withRoomFor(viewer: number, bits: Uint8Array) {
  const more = new Uint8Array(2 * ((viewer >> 3) + 1));
  more.set(bits);
  return more;
}
