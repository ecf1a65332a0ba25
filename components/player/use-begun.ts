import { startTransition, useEffect, useState } from "react";
import type { Phase } from "./playback";

const AFTER_MS = 300;
const PATIENCE_MS = 1_500; // a trailer that is slow to come can be left alone, or asked for another size

/** Whether the trailer has begun, or should have: what nobody needs before its first frame is made after it. */
export function useBegun({ kind }: Phase): boolean {
  const [hasBegun, setBegun] = useState(false);
  useEffect(() => {
    const begin = () => startTransition(() => setBegun(true)); // in slices: there are many, each with parts of its own
    const timer = setTimeout(begin, kind === "starting" ? PATIENCE_MS : AFTER_MS);
    return () => clearTimeout(timer);
  }, [kind]);
  return hasBegun;
}

/** True one step after something else is: what is made then has a task of its own. */
export function useStepAfter(isThere: boolean): boolean {
  const [isNext, setNext] = useState(false);
  useEffect(() => {
    if (isThere) startTransition(() => setNext(true));
  }, [isThere]);
  return isThere && isNext;
}
