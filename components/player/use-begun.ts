import { useEffect, useState } from "react";
import type { Phase } from "./playback";

const AFTER_MS = 300;

/** Whether the trailer has begun: what nobody needs before its first frame is made after it. */
export function useBegun({ kind }: Phase): boolean {
  const [hasBegun, setBegun] = useState(false);
  useEffect(() => {
    if (kind === "starting") return;
    const timer = setTimeout(() => setBegun(true), AFTER_MS);
    return () => clearTimeout(timer);
  }, [kind]);
  return hasBegun;
}
