"use client";

import { useEffect, useState } from "react";
import type { Playback } from "./playback";
import type { Fact } from "./playback-facts";

const EVERY_MS = 500;

/** Numbers about the playback, above the picture and never in the way of a press. */
export function PlaybackStats({ playback }: { playback: Playback }) {
  const [facts, setFacts] = useState<Fact[]>(() => playback.facts);
  useEffect(() => {
    const timer = setInterval(() => setFacts(playback.facts), EVERY_MS);
    return () => clearInterval(timer);
  }, [playback]);

  return (
    <section
      aria-label="Playback numbers"
      className="pointer-events-none absolute start-gutter top-20 z-10 w-72 max-w-[calc(100%-2*var(--spacing-gutter))] rounded-card bg-ground/85 px-4 py-3 text-xs"
    >
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 tabular-nums">
        {facts.map(({ name, value }) => (
          <div key={name} className="contents">
            <dt className="text-ink-muted">{name}</dt>
            <dd className="truncate text-end">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
