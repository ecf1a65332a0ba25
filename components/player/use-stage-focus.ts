"use client";

import type { MediaController as MediaControllerElement } from "media-chrome";
import { type RefObject, useEffect } from "react";

type Elements = {
  stage: RefObject<HTMLElement | null>;
  controller: RefObject<MediaControllerElement | null>;
};

let stages = 0; // on the screen

/**
 * Full screen is the whole document, which the stage covers: the stage of the next trailer is another, and would not be
 * in it. The focus stays in the stage, where the keys work, also when a notice that had it goes. `covers` is whatever
 * comes and goes.
 */
export function useStageFocus({ stage, controller }: Elements, covers: string) {
  useEffect(() => {
    if (controller.current) controller.current.fullscreenElement = document.documentElement;
    stages += 1;
    return () => {
      stages -= 1;
      setTimeout(leaveFullScreen); // the next stage comes in the same commit
    };
  }, [controller]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what comes and goes is the reason to look
  useEffect(() => {
    if (!stage.current?.contains(document.activeElement)) stage.current?.focus();
  }, [stage, covers]);
}

function leaveFullScreen() {
  if (stages === 0 && document.fullscreenElement) document.exitFullscreen().catch(() => undefined);
}
