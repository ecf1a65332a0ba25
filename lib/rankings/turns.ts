/**
 * Lets jobs that change one thing run one after another. A job asked for while one of its name waits is
 * that one; one asked for while it runs gets a turn of its own, so that its asker sees the latest.
 */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();
  #waiting = new Map<string, Promise<void>>();

  take(name: string, job: () => Promise<void>): Promise<void> {
    const waiting = this.#waiting.get(name);
    if (waiting) return waiting;
    const turn = this.#last.then(() => {
      this.#waiting.delete(name);
      return job();
    });
    this.#waiting.set(name, turn);
    this.#last = turn.catch(() => undefined); // whoever asked hears of the failure; the next job still runs
    return turn;
  }
}
