"use client";

import { useEffect } from "react";
import { startTracker } from "./tracker";

type Props = { viewerId: string; paused: boolean; version: string };

/** Starts logging for the signed-in viewer; shows nothing. */
export function TrackerStart({ viewerId, paused, version }: Props) {
  useEffect(() => startTracker({ viewerId, paused, version }), [viewerId, paused, version]);
  return null;
}
