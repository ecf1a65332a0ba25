import { isDatabaseAway } from "@/lib/database-away";
import { readPulse } from "@/lib/health/read";

const PATIENCE_MILLISECONDS = 4_000;

// proxy.ts is a bundle of its own and must not bring the database along; it finds the question here
const slot = Symbol.for("matinee.isDatabaseAway");
const shared = globalThis as { [slot]?: () => Promise<boolean> };

/** Lets the proxy ask whether a page could be made at all. */
export function offerPulse() {
  shared[slot] = isAway;
}

/** True when the database cannot be reached, or says nothing for longer than anyone would wait. */
async function isAway(): Promise<boolean> {
  const answer = readPulse().then(() => false, isDatabaseAway);
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(true), PATIENCE_MILLISECONDS);
  });
  return Promise.race([answer, silence]).finally(() => clearTimeout(timer));
}
