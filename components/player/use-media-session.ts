"use client";

import { useEffect } from "react";
import type { Playback } from "./playback";

type Poster = { title: string; poster: string };

const STEP_SECONDS = 10;

/** Lets the system's media keys and lock screen play, pause and seek. */
export function useMediaSession(playback: Playback | null, { title, poster }: Poster) {
  useEffect(() => {
    if (!playback || !("mediaSession" in navigator)) return;
    const session = navigator.mediaSession;
    session.metadata = new MediaMetadata({
      title,
      artist: "Matinee",
      artwork: [{ src: new URL(poster, location.href).href }],
    });
    const actions: Partial<Record<MediaSessionAction, MediaSessionActionHandler>> = {
      play: () => playback.start(),
      pause: () => playback.video.pause(),
      seekbackward: ({ seekOffset = STEP_SECONDS }) => playback.seekBy(-seekOffset, "mediaSession"),
      seekforward: ({ seekOffset = STEP_SECONDS }) => playback.seekBy(seekOffset, "mediaSession"),
      seekto: ({ seekTime = 0 }) => playback.seekTo(seekTime, "mediaSession"),
    };
    const names = Object.keys(actions) as MediaSessionAction[];
    for (const name of names) session.setActionHandler(name, actions[name] ?? null);
    return () => {
      for (const name of names) session.setActionHandler(name, null);
      session.metadata = null;
    };
  }, [playback, title, poster]);
}
