import { AppError } from "@/lib/errors";

// Each open stream costs a look at its viewer's page whenever anything changes.
const MOST_IN_ALL = 1_000;
const MOST_OF_ONE = 50; // a demo friend may be many people at once
const RETRY_SECONDS = 30;

/** Counts open streams, of each viewer and in all. */
export class LiveSeats {
  #taken = new Map<string, number>();
  #inAll = 0;

  /** Takes a seat, or refuses one too many; returns how to give it back. */
  take(viewerId: string): () => void {
    const own = this.#taken.get(viewerId) ?? 0;
    if (own >= MOST_OF_ONE || this.#inAll >= MOST_IN_ALL)
      throw new AppError("tooMany", "Too many live connections are open.", RETRY_SECONDS);
    this.#change(viewerId, 1);
    let isTaken = true;
    return () => {
      if (isTaken) this.#change(viewerId, -1);
      isTaken = false;
    };
  }

  #change(viewerId: string, by: 1 | -1) {
    const own = (this.#taken.get(viewerId) ?? 0) + by;
    this.#inAll += by;
    if (own > 0) this.#taken.set(viewerId, own);
    else this.#taken.delete(viewerId);
  }
}
