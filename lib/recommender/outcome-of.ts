/** Does work at once that could pause now and then. */
export function outcomeOf<Outcome>(steps: Generator<undefined, Outcome>): Outcome {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
