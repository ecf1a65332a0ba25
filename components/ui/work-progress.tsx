"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect } from "react";

const LOOK_EVERY_MILLISECONDS = 1_000;

type Props = {
  doing: string; // in a word
  progress: string | null; // of what is under way; null when nothing is
  trouble: ReactNode; // what became of the last time
};

/** Says how far work in the background has come, and looks again until it is over. */
export function WorkProgress({ doing, progress, trouble }: Props) {
  const router = useRouter();
  const isUnderWay = progress !== null;

  useEffect(() => {
    if (!isUnderWay) return;
    const timer = setInterval(() => router.refresh(), LOOK_EVERY_MILLISECONDS);
    return () => clearInterval(timer);
  }, [isUnderWay, router]);

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
