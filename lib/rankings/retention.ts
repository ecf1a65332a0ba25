import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { deleteOldForecasts } from "@/lib/predictor/write";
import { dayMilliseconds } from "@/lib/rankings/day";
import { deleteOldRankings } from "@/lib/rankings/write";

/**
 * Deletes pages nobody reacted to, and what was foretold for no page that is left, now and every day while this process
 * runs; returns how to stop.
 */
export function keepRankingsFew(): () => void {
  const days = env().MATINEE_KEEP_PAGES_DAYS;
  if (days === 0) return () => undefined;
  const sweep = () =>
    deleteOldRankings(days)
      .then(deleteOldForecasts)
      .catch((error) => {
        log().warn({ error }, "old pages could not be deleted"); // the next turn tries again
      });
  void sweep();
  const turns = setInterval(sweep, dayMilliseconds);
  turns.unref();
  return () => clearInterval(turns);
}
