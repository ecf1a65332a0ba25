"use client";

import { type RefObject, useEffect, useState } from "react";
import type { Playback } from "./playback";
import { addTap, noTaps, type Side, sideOf } from "./tap-series";

/** Steps that a finger has just tapped: 10 seconds each. */
export type TapSkip = { side: Side; steps: number };

const STEP_SECONDS = 10;
const SHOWN_MS = 700;
const STILL_PIXELS = 24; // a finger that moved further was swiping

/** Double taps at the sides of the picture skip back and forward; every further tap skips once more. */
export function useTapSkip(stage: RefObject<HTMLElement | null>, playback: Playback | null) {
  const [skip, setSkip] = useState<TapSkip | null>(null);
  useEffect(() => {
    const element = stage.current;
    if (!element || !playback) return;
    let series = noTaps;
    let down = { x: 0, y: 0 };
    let timer: ReturnType<typeof setTimeout>;
    const press = ({ clientX, clientY }: PointerEvent) => {
      down = { x: clientX, y: clientY };
    };
    const tap = (event: PointerEvent) => {
      if (event.pointerType !== "touch" || !isPicture(event.target)) return;
      if (Math.hypot(event.clientX - down.x, event.clientY - down.y) > STILL_PIXELS) return;
      const side = sideOf(event.clientX, element.getBoundingClientRect());
      series = addTap(series, side, event.timeStamp);
      if (side === null || series.count < 2) return;
      playback.seekBy(side === "back" ? -STEP_SECONDS : STEP_SECONDS, "tap");
      setSkip({ side, steps: series.count - 1 });
      clearTimeout(timer);
      timer = setTimeout(() => setSkip(null), SHOWN_MS);
    };
    element.addEventListener("pointerdown", press);
    element.addEventListener("pointerup", tap);
    return () => {
      clearTimeout(timer);
      element.removeEventListener("pointerdown", press);
      element.removeEventListener("pointerup", tap);
    };
  }, [stage, playback]);
  return skip;
}

/** The buttons above the picture have taps of their own. */
function isPicture(target: EventTarget | null) {
  return target instanceof Element && target.matches("media-controller, video");
}
