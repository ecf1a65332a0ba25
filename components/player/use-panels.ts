"use client";

import { useCallback, useState } from "react";

/** What may lie over the corner of the picture, one at a time. */
export type Panel = "help" | "captions" | "chapters";

export function usePanels() {
  const [openPanel, setOpenPanel] = useState<Panel | null>(null);
  const [hasStats, setStats] = useState(false);
  const togglePanel = useCallback(
    (panel: Panel) => setOpenPanel((open) => (open === panel ? null : panel)),
    [],
  );
  const toggleStats = useCallback(() => setStats((has) => !has), []);
  return { openPanel, togglePanel, hasStats, toggleStats };
}
