import { RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";
import { AppError } from "@/lib/errors";
import type { ViewerId } from "@/lib/session";

const UPLOADS = 12;
const SECONDS = 10 * 60;

// Next gives pages and routes their own copy of this module; they must count together.
const slot = Symbol.for("matinee.blend-uploads");
const shared = globalThis as { [slot]?: RateLimiterMemory };

/** Counts an upload, each of which costs the database seconds; refuses one too many. */
export async function takeUploadTurn(viewerId: ViewerId) {
  shared[slot] ??= new RateLimiterMemory({ points: UPLOADS, duration: SECONDS });
  const turn = await shared[slot].consume(viewerId).catch((refusal: unknown) => refusal);
  if (turn instanceof Error) throw turn;
  const { consumedPoints, msBeforeNext } = turn as RateLimiterRes; // an allowed turn or a refused one
  if (consumedPoints <= UPLOADS) return;
  const seconds = Math.ceil(msBeforeNext / 1000);
  throw new AppError("tooMany", "These were many uploads. Wait a few minutes.", seconds);
}
