"use client";

import { type RefObject, useEffect } from "react";

/** Keeps the screen on while the video plays, where the browser can; plain http cannot. */
export function useScreenAwake(video: RefObject<HTMLVideoElement | null>) {
  useEffect(() => {
    const element = video.current;
    if (!element || !("wakeLock" in navigator)) return;
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
      if (!document.hidden && !element.paused) keep();
    };
    element.addEventListener("playing", keep);
    element.addEventListener("pause", release);
    document.addEventListener("visibilitychange", reconsider);
    return () => {
      element.removeEventListener("playing", keep);
      element.removeEventListener("pause", release);
      document.removeEventListener("visibilitychange", reconsider);
      release();
    };
  }, [video]);
}
