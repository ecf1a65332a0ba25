import { deleteExpiredSignIns } from "@/lib/auth/write";
import { log } from "@/lib/log";
import { dayMilliseconds } from "@/lib/rankings/day";

/** Clears away what has expired, now and every day from now on. */
export function startHousekeeping() {
  tidy();
  setInterval(tidy, dayMilliseconds).unref();
}

function tidy() {
  deleteExpiredSignIns().catch((error) => {
    log().warn({ error }, "expired sign-ins could not be deleted"); // tomorrow is another day
  });
}
