"use client";

import { useEffect } from "react";
import { startTracker } from "./tracker";

/** Starts logging for the signed-in viewer; shows nothing. */
export function TrackerStart({ viewerId, paused }: { viewerId: string; paused: boolean }) {
  useEffect(() => startTracker({ viewerId, paused }), [viewerId, paused]);
  return null;
}
