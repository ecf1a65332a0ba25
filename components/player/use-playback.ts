"use client";

import { useEffect, useState } from "react";
import { type Phase, Playback } from "./playback";

type Trailer = {
  titleId: string;
  source: string;
  durationSeconds: number;
  resumeSeconds: number;
  savesData: boolean;
};

/** Plays a trailer in the video element for as long as it is on the screen. */
export function usePlayback(
  video: HTMLVideoElement,
  { titleId, source, durationSeconds, resumeSeconds, savesData }: Trailer,
) {
  const [phase, setPhase] = useState<Phase>({ kind: "starting" });
  const [playback, setPlayback] = useState<Playback | null>(null);

  useEffect(() => {
    const playing = new Playback(video, {
      titleId,
      source,
      durationSeconds,
      resumeSeconds,
      savesData,
      onPhase: setPhase,
    });
    setPlayback(playing);
    return () => playing.destroy();
  }, [video, titleId, source, durationSeconds, resumeSeconds, savesData]);

  return { phase, playback };
}
