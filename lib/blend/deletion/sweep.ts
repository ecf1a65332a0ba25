import { GRACE_SECONDS } from "@/lib/blend/deletion/grace";
import { eraseDeletedBlends } from "@/lib/blend/deletion/write";
import { log } from "@/lib/log";

const TURN_MILLISECONDS = 1_000 * (GRACE_SECONDS + 1);

/**
 * Erases what was deleted, now and once more when all that is deleted by now can be taken back no longer: for a start,
 * before which the last process may have ended in between, and after every deletion.
 */
export async function sweepDeletedBlends() {
  setTimeout(() => void sweep(), TURN_MILLISECONDS).unref();
  await sweep();
}

async function sweep(): Promise<void> {
  try {
    await eraseDeletedBlends();
  } catch (error) {
    log().warn({ error }, "deleted blends could not be erased");
    setTimeout(() => void sweep(), TURN_MILLISECONDS).unref(); // until the database is back
  }
}
