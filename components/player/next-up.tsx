"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { TitleImage } from "@/components/browse/title-image";
import { TitleLink } from "@/components/browse/title-link";
import { Why } from "@/components/browse/why";
import { openUnasked } from "@/components/tracking/viewing";
import { Button, buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { HomeTitle } from "@/lib/rankings/home-page";
import { isStillWatching, noteUnasked } from "./unasked-in-a-row";
import { useCountdown } from "./use-countdown";

const SECONDS = 10;

type Props = { next: HomeTitle; playsNext: boolean };

/** What comes next: by itself after a countdown that can be stopped, or when the viewer says so. */
export function NextUp({ next, playsNext }: Props) {
  const router = useRouter();
  const play = useRef<HTMLAnchorElement>(null);
  const [isAutomatic, setAutomatic] = useState(() => playsNext && mayBegin());
  const left = useCountdown(SECONDS, isAutomatic, () => {
    noteUnasked();
    openUnasked(next.id);
    router.replace(`/watch/${next.slug}`, { scroll: false });
  });
  useEffect(() => play.current?.focus(), []);

  return (
    <section
      aria-label={`Next: ${next.title}`}
      className="flex w-full max-w-xl items-center gap-4 rounded-panel border border-line bg-raised p-3 text-start shadow-panel max-sm:flex-col max-sm:items-stretch"
    >
      <span className="block shrink-0 overflow-hidden rounded-card sm:w-56">
        <TitleImage title={next} shape="card" isEager />
      </span>
      <div className="flex min-w-0 grow flex-col gap-2.5">
        <p role="timer" className="text-sm text-ink-muted">
          {isAutomatic ? `Next in ${left} ${left === 1 ? "second" : "seconds"}` : "Next"}
        </p>
        <h3 className="truncate text-lg">{next.title}</h3>
        {next.reason && <Why reason={next.reason} className="text-sm text-ink-muted" />}
        <div className="flex flex-wrap gap-2">
          <TitleLink
            ref={play}
            title={next}
            placement={null}
            to="watch"
            replace
            className={buttonClass({ look: "light", size: "small" })}
          >
            <Icon name="play" className="size-4.5" />
            Play next
          </TitleLink>
          {isAutomatic && (
            <Button look="quiet" size="small" onClick={() => setAutomatic(false)}>
              Stay here
            </Button>
          )}
        </div>
      </div>
    </section>
  );
}

/** Nothing begins by itself for who wants less motion, nor for a room that may be empty. */
function mayBegin() {
  return isStillWatching() && !matchMedia("(prefers-reduced-motion: reduce)").matches;
}
