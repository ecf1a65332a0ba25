"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

const OVERLAYS = /^\/(title|watch)\//;

/** Next keeps a dialog's slot filled when one walks on to another page; this empties it. */
export function OverlaySlot({ children }: { children: ReactNode }) {
  return OVERLAYS.test(usePathname()) ? children : null;
}
