"use client";

import { useEffect, useRef } from "react";
import { IconButton } from "@/components/ui/icon-button";
import type { Chapters } from "./use-chapters";

type Props = { chapters: Chapters; onChoose: (seconds: number) => void; onClose: () => void };

/** The chapters of a trailer, to go to one of them. */
export function ChapterList({ chapters: { all, current }, onChoose, onClose }: Props) {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const chosen = panel.current?.querySelector<HTMLElement>("[aria-current], ol button");
    chosen?.focus();
  }, []);
  return (
    <section
      ref={panel}
      aria-label="Chapters"
      className="absolute end-gutter bottom-28 z-30 max-h-[70dvh] w-80 max-w-[calc(100%-2*var(--spacing-gutter))] animate-rise overflow-y-auto rounded-panel border border-line bg-raised p-5 shadow-panel"
    >
      <div className="mb-2 flex items-center justify-between">
        <h2 className="text-lg">Chapters</h2>
        <IconButton
          icon="close"
          label="Close chapters"
          look="bare"
          size="small"
          onClick={onClose}
        />
      </div>
      <ol className="-mx-2">
        {all.map(({ start, title }, place) => (
          <li key={start}>
            <button
              type="button"
              aria-current={place === current ? "true" : undefined}
              onClick={() => onChoose(start)}
              className="flex min-h-11 w-full items-baseline gap-3 rounded-lg px-2 py-2 text-start text-sm hover:bg-ink/10 aria-[current]:text-brass-strong"
            >
              <span className="shrink-0 text-ink-muted tabular-nums">{clock(start)}</span>
              <span className="min-w-0 wrap-anywhere">{title}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Minutes and seconds, as 1:05. */
function clock(seconds: number) {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
