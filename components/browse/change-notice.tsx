"use client";

import { lazy, type RefObject, Suspense, useEffect, useRef, useState } from "react";
import type { Change } from "@/components/browse/change";
import type { Heard } from "@/components/browse/heard-causes";
import { Icon } from "@/components/ui/icon";

// asked for by few, so nobody's browse page carries it
const ChangePanel = lazy(() =>
  import("@/components/browse/change-panel").then((module) => ({ default: module.ChangePanel })),
);

const SHOWN_MS = 7_000;

type Props = { change: Change | null; heard: RefObject<Heard[]> };

/** Says, without taking the stage, which row changed and why; later it is a mark that can still be asked. */
export function ChangeNotice({ change, heard }: Props) {
  const [isShown, setShown] = useState(false);
  const [asked, setAsked] = useState<Change | null>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!change) return;
    setShown(true);
    const timer = setTimeout(() => setShown(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [change]);

  return (
    <>
      <div className="pointer-events-none fixed inset-x-0 bottom-[calc(var(--bottom-bar-height)+1rem)] z-40 flex justify-end px-4 sm:bottom-[calc(var(--bottom-bar-height)+1.5rem)]">
        <div className="flex max-w-lg items-center rounded-panel" role="status">
          {isShown && change && (
            <p className="-me-3 animate-rise rounded-s-panel border border-e-0 border-line bg-raised/97 py-3 ps-4 pe-6 text-sm shadow-panel">
              <span className="sr-only">Your rows changed: </span>
              <strong className="font-semibold">{change.title}</strong> rose in {change.label}
              {change.reason && <span className="block text-ink-muted">{change.reason}</span>}
            </p>
          )}
        </div>
        {change && (
          <button
            ref={button}
            type="button"
            onClick={() => setAsked(change)}
            className="pointer-events-auto relative inline-flex min-h-11 shrink-0 animate-appear items-center gap-2 self-center rounded-full border border-line-strong bg-raised px-3.5 text-sm font-semibold text-brass-strong shadow-lift hover:bg-overlay"
          >
            <Icon name="spark" className="size-4 text-brass" />
            <span className={isShown ? "" : "sr-only"}>What changed</span>
          </button>
        )}
      </div>
      {asked && (
        <Suspense>
          <ChangePanel
            change={asked}
            heard={heard.current}
            onClose={() => {
              setAsked(null);
              setTimeout(() => button.current?.focus()); // once the dialog has gone
            }}
          />
        </Suspense>
      )}
    </>
  );
}
