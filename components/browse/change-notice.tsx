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
      className="pointer-events-none fixed inset-x-0 top-[calc(var(--header-height)+0.75rem)] z-40 flex justify-center px-4"
    >
      {isShown && change && (
        <p className="flex max-w-full animate-rise items-center gap-2.5 rounded-full border border-line bg-raised/95 py-2 ps-4 pe-5 text-sm shadow-lift">
          <Icon name="spark" className="size-4 text-brass" />
          <span className="truncate">
            <span className="text-ink-muted">Your rows changed: </span>
            <strong className="font-semibold">{change.title}</strong> rose in {change.label}
            {change.reason && <span className="text-ink-muted"> · {change.reason}</span>}
          </span>
        </p>
      )}
    </div>
  );
}
