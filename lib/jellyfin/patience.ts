import { setTimeout as sleep } from "node:timers/promises";
import { Trouble } from "@/lib/jellyfin/trouble";

const PAUSES = [500, 1_500, 4_000]; // milliseconds before the second, third and fourth try

/** Tries again after trouble that may pass; anything else, and what lasts, is told. */
export async function patiently<Answer>(
  ask: () => Promise<Answer>,
  signal?: AbortSignal,
): Promise<Answer> {
  for (const pause of PAUSES) {
    try {
      return await ask();
    } catch (error) {
      if (signal?.aborted || !(error instanceof Trouble) || !error.isPassing) throw error;
    }
    await sleep(pause, undefined, { signal });
  }
  return ask();
}
