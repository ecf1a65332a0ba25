"use client";

import { type ReactNode, startTransition, useEffect, useState } from "react";
import { Skeleton } from "@/components/ui/skeleton";

const FRAMES = 3; // a chart learns its width, then is drawn, then puts right what it learnt by that

/**
 * Draws charts one after the other, each in frames of its own: together they would hold up the page for as long as all of
 * them take. Once drawn they stay.
 */
export function useTurns(charts: number) {
  const [drawn, setDrawn] = useState(0);
  useEffect(() => {
    if (drawn >= charts) return;
    return afterFrames(FRAMES, () => startTransition(() => setDrawn(drawn + 1)));
  }, [drawn, charts]);
  return (place: number, chart: ReactNode, look = "min-h-96") =>
    place < drawn ? chart : <Skeleton className={`rounded-panel ${look}`} />;
}

/** Calls once so many frames are on the screen; returns how to call it off. */
function afterFrames(frames: number, act: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = requestAnimationFrame(function next() {
    frames -= 1;
    if (frames > 0) frame = requestAnimationFrame(next);
    else timer = setTimeout(act);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
