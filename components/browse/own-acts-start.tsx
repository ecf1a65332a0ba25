"use client";

import { useEffect } from "react";
import { startOwnActs } from "@/components/browse/own-acts-store";

/** Tells the store of own acts whose they are; shows nothing. */
export function OwnActsStart({ viewerId }: { viewerId: string }) {
  useEffect(() => startOwnActs(viewerId), [viewerId]);
  return null;
}
