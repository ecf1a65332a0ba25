"use client";

import type { ReactNode } from "react";
import { useLooks } from "@/components/ui/use-looks";

type Props = {
  doing: string; // in a word
  progress: string | null; // of what is under way; null when nothing is
  trouble: ReactNode; // what became of the last time
};

/** Says how far work in the background has come, and looks again until it is over. */
export function WorkProgress({ doing, progress, trouble }: Props) {
  const isUnderWay = progress !== null;
  useLooks(isUnderWay);

  return (
    <div role="status" className="mt-3 text-sm empty:hidden">
      {isUnderWay && (
        <p className="flex items-center gap-3">
          <span aria-hidden="true" className="size-2 animate-breathe rounded-full bg-brass" />
          <span>
            {doing} … <span className="text-ink-muted">{progress}</span>
          </span>
        </p>
      )}
      {trouble && <p className="text-danger">{trouble}</p>}
    </div>
  );
}
