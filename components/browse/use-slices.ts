import { startTransition, useEffect, useState } from "react";

const AT_ONCE = 2;
const PAUSE_MS = 30; // two frames, so that each slice is laid out and drawn by itself

/** How many of a list stand by now: all it began with, and what comes later a few at a time, so that no frame waits for all of it. */
export function useSlices(total: number): number {
  const [count, setCount] = useState(total);
  useEffect(() => {
    if (count >= total) return;
    const more = () => startTransition(() => setCount(count + AT_ONCE));
    const timer = setTimeout(more, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [count, total]);
  return count;
}
