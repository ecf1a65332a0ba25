"use client";

import { useEffect, useRef, useState } from "react";

const LOOK_MS = 200;

/** Counts whole seconds down while somebody can see it, then calls back once. */
export function useCountdown(seconds: number, isRunning: boolean, onEnd: () => void) {
  const [left, setLeft] = useState(seconds);
  const end = useRef(onEnd);
  useEffect(() => {
    end.current = onEnd;
  });

  useEffect(() => {
    if (!isRunning) return;
    let leftMs = seconds * 1_000;
    let lookedAt = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      if (!document.hidden) leftMs -= now - lookedAt;
      lookedAt = now;
      setLeft(Math.max(0, Math.ceil(leftMs / 1_000)));
      if (leftMs > 0) return;
      clearInterval(timer);
      end.current();
    }, LOOK_MS);
    return () => clearInterval(timer);
  }, [seconds, isRunning]);

  return left;
}
