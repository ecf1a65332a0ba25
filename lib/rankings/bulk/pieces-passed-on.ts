import type { Socket } from "node:net";
import type { Worker } from "node:worker_threads";

const MOST_AHEAD = 2 ** 25; // bytes the thread may have before it, so that memory stays bounded
const FULL = 2 ** 18; // bytes of one message

/**
 * Passes what a socket brings on to a thread: what comes while that is busy goes as one, as each message costs both of them.
 * It is copied at once, as the socket may read the next piece into the same memory.
 */
export class PiecesPassedOn {
  #socket: Socket;
  #thread: Worker;
  #ahead = 0; // bytes the thread was given and has not taken
  #waiting = new Uint8Array(FULL);
  #size = 0; // bytes of it that wait

  constructor(socket: Socket, thread: Worker) {
    this.#socket = socket;
    this.#thread = thread;
    socket.on("data", (piece: Buffer) => this.#add(piece));
  }

  /** The thread took up so many bytes. */
  taken(bytes: number) {
    this.#ahead -= bytes;
    if (this.#ahead === 0 && this.#size > 0) this.#pass();
    if (this.#ahead < MOST_AHEAD / 2) this.#socket.resume();
  }

  #add(piece: Uint8Array) {
    for (let at = 0; at < piece.length; ) {
      const part = piece.subarray(at, at + FULL - this.#size);
      this.#waiting.set(part, this.#size);
      this.#size += part.length;
      at += part.length;
      if (this.#size === FULL) this.#pass();
    }
    if (this.#ahead === 0 && this.#size > 0) this.#pass();
    if (this.#ahead > MOST_AHEAD) this.#socket.pause();
  }

  /** Hands memory over, so that none of it is left for V8 to find. */
  #pass() {
    const isFull = this.#size === FULL;
    const bytes = isFull ? this.#waiting : this.#waiting.slice(0, this.#size);
    if (isFull) this.#waiting = new Uint8Array(FULL);
    this.#ahead += bytes.length;
    this.#size = 0;
    this.#thread.postMessage(bytes, [bytes.buffer]);
  }
}
