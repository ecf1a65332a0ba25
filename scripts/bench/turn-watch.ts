import { monitorEventLoopDelay } from "node:perf_hooks";

/** How long the event loop was held up: by the clock, and in processor time of this thread, which other work on the machine does not lengthen. */
export type HeldUp = { milliseconds: number; processor: number };

/** Watches the longest turn of the event loop until it is asked; then begins anew. */
export class TurnWatch {
  #delay = monitorEventLoopDelay({ resolution: 1 });
  #usedBefore = used();
  #most = 0;

  constructor() {
    this.#delay.enable();
    setInterval(() => this.#look(), 1).unref();
  }

  take(): HeldUp {
    this.#look();
    const held = { milliseconds: this.#delay.max / 1e6, processor: this.#most };
    this.#delay.reset();
    this.#most = 0;
    return held;
  }

  #look() {
    const now = used();
    this.#most = Math.max(this.#most, now - this.#usedBefore);
    this.#usedBefore = now;
  }
}

/** Milliseconds of a processor that this thread has used. */
function used() {
  process.cpuUsage(); // without it, Linux tells what was used up to its last tick, some four milliseconds ago
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}
