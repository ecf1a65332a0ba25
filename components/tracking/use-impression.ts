"use client";

import { useCallback, useEffect } from "react";
import type { Placement } from "@/lib/events/kinds";
import { coverPage, observeImpression } from "./impression";

/** A ref for the element of a title on the page: logs when it was seen, once per placement and visit. */
export function useImpression(titleId: string, placement: Placement | null) {
  const { rankingId, row, position } = placement ?? { rankingId: null, row: 0, position: 0 };
  return useCallback(
    (element: Element | null) => {
      if (!element || rankingId === null) return;
      return observeImpression(element, { titleId, placement: { rankingId, row, position } });
    },
    [titleId, rankingId, row, position],
  );
}

/** For dialogs and the player: while they are open, nothing beneath them is seen. */
export function usePageCover(isOpen = true) {
  useEffect(() => (isOpen ? coverPage() : undefined), [isOpen]);
}
