"use client";

import { useEffect } from "react";

/** Keeps the screen on while the video plays, where the browser can; plain http cannot. */
export function useScreenAwake(video: HTMLVideoElement) {
  useEffect(() => {
    if (!("wakeLock" in navigator)) return;
    let lock: Promise<WakeLockSentinel | null> | null = null;
    const keep = () => {
      lock ??= navigator.wakeLock.request("screen").catch(() => null); // a low battery may refuse
    };
    const release = () => {
      void lock?.then((sentinel) => sentinel?.release());
      lock = null;
    };
    const reconsider = () => {
      release(); // the browser drops the lock of a hidden tab
      if (!document.hidden && !video.paused) keep();
    };
    video.addEventListener("playing", keep);
    video.addEventListener("pause", release);
    document.addEventListener("visibilitychange", reconsider);
    return () => {
      video.removeEventListener("playing", keep);
      video.removeEventListener("pause", release);
      document.removeEventListener("visibilitychange", reconsider);
      release();
    };
  }, [video]);
}
