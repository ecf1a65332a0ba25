import { setTimeout as sleep } from "node:timers/promises";

const HEAD_START_MS = 100; // the first bytes of a page have gone out by then, else it is ready with them

/** What a page needs last, made once what it needs first is on its way: it follows in the same answer. */
export async function onceSent<Made>(
  make: () => Made | Promise<Made>,
  headStartMs = HEAD_START_MS,
): Promise<Made> {
  await sleep(headStartMs);
  return make();
}
