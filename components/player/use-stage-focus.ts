"use client";

import type { MediaController as MediaControllerElement } from "media-chrome";
import { type RefObject, useEffect } from "react";

type Elements = {
  stage: RefObject<HTMLElement | null>;
  controller: RefObject<MediaControllerElement | null>;
};

/**
 * Full screen takes all of the stage along, not the picture alone; and the focus stays in the stage, where the keys work,
 * also when a notice that had it goes. `covers` is whatever comes and goes.
 */
export function useStageFocus({ stage, controller }: Elements, covers: string) {
  useEffect(() => {
    if (controller.current && stage.current) controller.current.fullscreenElement = stage.current;
  }, [controller, stage]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what comes and goes is the reason to look
  useEffect(() => {
    if (!stage.current?.contains(document.activeElement)) stage.current?.focus();
  }, [stage, covers]);
}
