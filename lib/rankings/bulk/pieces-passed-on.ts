import type { Socket } from "node:net";
import type { Worker } from "node:worker_threads";

const MOST_AHEAD = 2 ** 25; // bytes the thread may have before it, so that memory stays bounded
const FULL = 2 ** 18; // bytes of one message

/** Passes what a socket brings on to a thread: what comes while that is busy goes as one, as each message costs both of them. */
export class PiecesPassedOn {
  #socket: Socket;
  #thread: Worker;
  #ahead = 0; // bytes the thread was given and has not taken
  #waiting: Buffer[] = [];
  #size = 0; // bytes that wait

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

  #add(piece: Buffer) {
    this.#waiting.push(piece);
    this.#size += piece.length;
    if (this.#ahead === 0 || this.#size >= FULL) this.#pass();
    if (this.#ahead > MOST_AHEAD) this.#socket.pause();
  }

  #pass() {
    const bytes = new Uint8Array(this.#size); // of its own, so that it can be handed over
    let at = 0;
    for (const piece of this.#waiting) {
      bytes.set(piece, at);
      at += piece.length;
    }
    this.#ahead += this.#size;
    this.#waiting = [];
    this.#size = 0;
    this.#thread.postMessage(bytes, [bytes.buffer]);
  }
}
