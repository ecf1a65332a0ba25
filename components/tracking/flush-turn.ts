import type { Outbox } from "./outbox";

const LOCK = "matinee-flush";
const LEASE_MS = 30_000; // outlasts one request, so only a crashed tab's lease ever runs out
const ASK_AGAIN_MS = 100;
const LONGEST_WAIT_MS = 10_000; // a frozen tab may hold the lock for ever

/** Does the work while no other tab does; sending twice would be harmless, only wasteful. */
export async function withFlushTurn(outbox: Outbox, owner: string, work: () => Promise<void>) {
  if (typeof navigator.locks === "undefined") return withLease(outbox, owner, work);
  const signal = AbortSignal.timeout(LONGEST_WAIT_MS);
  let isMine = false;
  try {
    await navigator.locks.request(LOCK, { signal }, () => {
      isMine = true;
      return work();
    });
  } catch (error) {
    if (isMine || !signal.aborted) throw error;
    await work();
  }
}

/** The same by a note in the outbox, for pages on plain http, which have no locks. */
async function withLease(outbox: Outbox, owner: string, work: () => Promise<void>) {
  const giveUpAt = Date.now() + LONGEST_WAIT_MS;
  while (!(await outbox.lease(owner, Date.now() + LEASE_MS)) && Date.now() < giveUpAt)
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
  try {
    await work();
  } finally {
    await outbox.lease(owner, 0);
  }
}
