import { AppError } from "@/lib/errors";

const RETRY_SECONDS = 30;

type Room = { ofOne: number; inAll: number; refusal: string };

/** Counts what is open at once and costs something as long as it is, of each viewer and in all. */
export class Seats {
  readonly #room: Room;
  #taken = new Map<string, number>();
  #inAll = 0;

  constructor(room: Room) {
    this.#room = room;
  }

  /** Takes a seat, or refuses one too many; returns how to give it back. */
  take(viewerId: string): () => void {
    const { ofOne, inAll, refusal } = this.#room;
    const own = this.#taken.get(viewerId) ?? 0;
    if (own >= ofOne || this.#inAll >= inAll) throw new AppError("tooMany", refusal, RETRY_SECONDS);
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
