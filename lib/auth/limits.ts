import { RateLimiterMemory } from "rate-limiter-flexible";
import { AppError } from "@/lib/errors";

const QUARTER_HOUR = 15 * 60;

// Tries at the door, per quarter of an hour unless said.
const BOUNDS = {
  nameAndAddress: { points: 8, duration: QUARTER_HOUR },
  address: { points: 60, duration: QUARTER_HOUR }, // a whole circle may share one router
  demo: { points: 240, duration: 60 },
  link: { points: 60, duration: QUARTER_HOUR },
};

export type LimitName = keyof typeof BOUNDS;

type Limiters = Record<LimitName, RateLimiterMemory>;

// Next gives pages, actions and routes their own copy of this module; they must count together.
const slot = Symbol.for("matinee.sign-in-limits");
const shared = globalThis as { [slot]?: Limiters };

function limiters() {
  shared[slot] ??= {
    nameAndAddress: new RateLimiterMemory(BOUNDS.nameAndAddress),
    address: new RateLimiterMemory(BOUNDS.address),
    demo: new RateLimiterMemory(BOUNDS.demo),
    link: new RateLimiterMemory(BOUNDS.link),
  };
  return shared[slot];
}

/** Counts one try; refuses it, with the time to wait, when there were too many. */
export async function countTry(limit: LimitName, key: string) {
  try {
    await limiters()[limit].consume(key);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    throw tooMany(Math.ceil(error.msBeforeNext / 1000));
  }
}

/** By shape, not class: the limiter may have been made by another copy of its module. */
function isRefusal(error: unknown): error is { msBeforeNext: number } {
  return typeof error === "object" && error !== null && "msBeforeNext" in error;
}

/** A success wipes the slate: only wrong tries add up. */
export async function forgetTries(limit: LimitName, key: string) {
  await limiters()[limit].delete(key);
}

function tooMany(seconds: number) {
  const wait = seconds > 90 ? `${Math.ceil(seconds / 60)} minutes` : `${seconds} seconds`;
  return new AppError("tooMany", `That was too many tries. Wait ${wait} and try again.`, seconds);
}
