"use client";

import type { ReactNode } from "react";
import { useFocusReturn } from "@/components/browse/focus-return";
import { useWayBack } from "@/components/browse/use-way-back";
import { usePageCover } from "@/components/tracking/use-impression";
import { Dialog } from "@/components/ui/dialog";

/** Details above the room they were opened from. Closing goes back there, to the card that had the focus. */
export function DetailsDialog({ children }: { children: ReactNode }) {
  const back = useWayBack();
  usePageCover();
  useFocusReturn();

  return (
    <Dialog
      label="Details"
      onClose={back}
      className="max-sm:h-dvh max-sm:w-full sm:w-[min(58rem,100vw-3rem)]"
    >
      <div className="overflow-y-auto overscroll-contain bg-raised outline-none shadow-panel max-sm:h-dvh sm:max-h-[calc(100dvh-3rem)] sm:rounded-panel">
        {children}
      </div>
    </Dialog>
  );
}
