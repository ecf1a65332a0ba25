"use client";

import { type RefObject, useEffect } from "react";
import type { Playback } from "./playback";

/** Notices by which control the viewer seeks, and how long the seek bar is held. */
export function useSeekInput(stage: RefObject<HTMLElement | null>, playback: Playback | null) {
  useEffect(() => {
    const element = stage.current;
    if (!element || !playback) return;
    const request = ({ target }: Event) =>
      playback.seeks.announce(isSeekBar(target) ? "drag" : "button");
    const press = ({ target }: Event) => isSeekBar(target) && playback.seeks.hold();
    const release = () => playback.seeks.letGo();
    element.addEventListener("mediaseekrequest", request, { capture: true });
    element.addEventListener("pointerdown", press);
    window.addEventListener("pointerup", release);
    window.addEventListener("pointercancel", release);
    return () => {
      element.removeEventListener("mediaseekrequest", request, { capture: true });
      element.removeEventListener("pointerdown", press);
      window.removeEventListener("pointerup", release);
      window.removeEventListener("pointercancel", release);
    };
  }, [stage, playback]);
}

function isSeekBar(target: EventTarget | null) {
  return target instanceof Element && target.localName === "media-time-range";
}
