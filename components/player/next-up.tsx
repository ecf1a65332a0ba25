"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { watchPath } from "@/components/browse/title-link";
import { openUnasked } from "@/components/tracking/viewing";
import type { NextTitle } from "@/lib/watching/next";
import { NextCard } from "./next-card";
import { isStillWatching, noteUnasked } from "./unasked-in-a-row";
import { useCountdown } from "./use-countdown";

const SECONDS = 10;

type Props = { next: NextTitle; playsNext: boolean };

/** What comes next: by itself after a countdown that can be stopped, or when the viewer says so. */
export function NextUp({ next, playsNext }: Props) {
  const router = useRouter();
  const play = useRef<HTMLAnchorElement>(null);
  const [isAutomatic, setAutomatic] = useState(() => playsNext && mayBegin());
  const left = useCountdown(SECONDS, isAutomatic, () => {
    noteUnasked();
    openUnasked(next.id);
    router.replace(watchPath(next), { scroll: false });
  });
  useEffect(() => play.current?.focus(), []);

  return (
    <NextCard
      next={next}
      secondsLeft={isAutomatic ? left : null}
      onStay={() => setAutomatic(false)}
      play={play}
    />
  );
}

/** Nothing begins by itself for who wants less motion, nor for a room that may be empty. */
function mayBegin() {
  return isStillWatching() && !matchMedia("(prefers-reduced-motion: reduce)").matches;
}
