import { setTimeout as sleep } from "node:timers/promises";

/** What a page needs last, made once what it needs first has a head start: it follows in the same answer. */
export async function onceSent<Made>(
  make: () => Made | Promise<Made>,
  headStartMs: number,
): Promise<Made> {
  await sleep(headStartMs);
  return make();
}
