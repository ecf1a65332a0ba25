"use client";

import { useEffect, useState } from "react";
import type { Change } from "@/components/browse/change";
import { Icon } from "@/components/ui/icon";

const SHOWN_MS = 7_000;

/** Says, without taking the stage, which row changed and why. */
export function ChangeNotice({ change }: { change: Change | null }) {
  const [isShown, setShown] = useState(false);

  useEffect(() => {
    if (!change) return;
    setShown(true);
    const timer = setTimeout(() => setShown(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [change]);

  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-x-0 bottom-[calc(var(--bottom-bar-height)+5.25rem)] z-40 flex justify-center px-4"
    >
      {isShown && change && (
        <p className="flex max-w-lg animate-rise items-start gap-3 rounded-panel border border-line bg-raised/97 px-4 py-3 text-sm shadow-panel">
          <Icon name="spark" className="mt-0.5 size-4 text-brass" />
          <span>
            <span className="sr-only">Your rows changed: </span>
            <strong className="font-semibold">{change.title}</strong> rose in {change.label}
            {change.reason && <span className="block text-ink-muted">{change.reason}</span>}
          </span>
        </p>
      )}
    </div>
  );
}
