"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { rememberCaptions } from "@/lib/playback/actions";
import type { CaptionSettings } from "@/lib/playback/settings";
import { areCaptionsShown, showCaptions } from "./captions";

/** The viewer's captions: shown as they were left the last time, and remembered whenever they change. */
export function useCaptions(video: HTMLVideoElement | undefined, stored: CaptionSettings) {
  const [captions, setCaptions] = useState(stored);
  const latest = useRef(stored);

  const change = useCallback((part: Partial<CaptionSettings>) => {
    latest.current = { ...latest.current, ...part };
    setCaptions(latest.current);
    rememberCaptions(latest.current).catch(() => undefined); // without a network they hold for this trailer
  }, []);

  useEffect(() => {
    if (!video) return;
    if (latest.current.isOn) showCaptions(video);
    const look = () => {
      const isOn = areCaptionsShown(video);
      if (isOn !== latest.current.isOn) change({ isOn });
    };
    video.textTracks.addEventListener("change", look);
    return () => video.textTracks.removeEventListener("change", look);
  }, [video, change]);

  return [captions, change] as const;
}
