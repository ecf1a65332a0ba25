"use client";

import type { Ref } from "react";
import { TitleImage } from "@/components/browse/title-image";
import { TitleLink } from "@/components/browse/title-link";
import { Why } from "@/components/browse/why";
import { Button, buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { NextTitle } from "@/lib/watching/next";

type Props = {
  next: NextTitle;
  secondsLeft: number | null; // until it begins by itself; null where it does not
  onStay: () => void;
  play?: Ref<HTMLAnchorElement>;
};

/** The title that comes next, and why. */
export function NextCard({ next, secondsLeft, onStay, play }: Props) {
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
          {whenOf(secondsLeft)}
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
          {secondsLeft !== null && (
            <Button look="quiet" size="small" onClick={onStay}>
              Stay here
            </Button>
          )}
        </div>
      </div>
    </section>
  );
}

function whenOf(secondsLeft: number | null) {
  if (secondsLeft === null) return "Next";
  if (secondsLeft === 0) return "Next, now";
  return `Next in ${secondsLeft} ${secondsLeft === 1 ? "second" : "seconds"}`;
}
