"use client";

import type { ReactNode } from "react";
import { useFocusReturn } from "@/components/browse/focus-return";
import { useWayBack } from "@/components/browse/use-way-back";
import { Dialog } from "@/components/ui/dialog";

/** In place of a player that could not be opened above a page: beneath that page nobody would see it said. */
export function PlayerAway({ children }: { children: ReactNode }) {
  const back = useWayBack();
  useFocusReturn();
  return (
    <Dialog label="Player" onClose={back} className="w-[min(40rem,100vw-2rem)]">
      <div className="max-h-[calc(100dvh-2rem)] overflow-y-auto rounded-panel bg-raised shadow-panel">
        {children}
      </div>
    </Dialog>
  );
}
