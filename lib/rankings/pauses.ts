import { setImmediate as pause } from "node:timers/promises";

const TURN_MILLISECONDS = 2; // of work between two pauses; what V8 clears away of it comes on top, and is often more

let turn: Promise<void> = Promise.resolve(); // that was given out last

/** Does work step by step, and lets others have their turn between steps; of several works one has a slice in each turn. */
export async function inSlices<Outcome>(steps: Generator<undefined, Outcome>): Promise<Outcome> {
  for (;;) {
    const until = performance.now() + TURN_MILLISECONDS;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    turn = turn.then(() => pause());
    await turn;
  }
}
