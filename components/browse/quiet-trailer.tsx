"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { useInSight } from "@/components/browse/use-in-sight";
import { HoverTrailer } from "@/components/player/hover-trailer";
import { mayPreview } from "@/components/player/may-preview";
import { IconButton } from "@/components/ui/icon-button";
import type { Placement } from "@/lib/events/kinds";

type Props = {
  titleId: string;
  source: string;
  placement?: Placement | null;
  /** The only address under which it plays: beneath a dialog it would play to nobody. */
  path: string;
  className: string;
};

const PAUSE_MS = 3_000; // the picture first: the trailer comes to those who stay, and are not busy with keys

/** A muted trailer over a backdrop, with a button that stops it for good. */
export function QuietTrailer({ titleId, source, placement, path, className }: Props) {
  const [isWanted, setWanted] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const frame = useRef<HTMLSpanElement>(null);
  const isInSight = useInSight(frame);
  const isPlaying = usePathname() === path && isWanted;

  useEffect(() => {
    if (isAsked || !mayPreview()) return;
    return afterPause(() => setWanted(true));
  }, [isAsked]);

  if (source === "") return null; // a whole film of somebody's library plays only where it is asked for

  return (
    <>
      <span ref={frame} className="absolute inset-0">
        {isPlaying && (
          <HoverTrailer
            titleId={titleId}
            source={source}
            placement={placement}
            isAsked={isAsked}
            isWaiting={!isInSight}
            onEnd={() => setWanted(false)}
          />
        )}
      </span>
      <IconButton
        icon={isPlaying ? "pause" : "play"}
        label={isPlaying ? "Stop the preview" : "Play the preview, muted"}
        onClick={() => {
          setAsked(true);
          setWanted(!isPlaying);
        }}
        className={className}
      />
    </>
  );
}

const ACTS = ["keydown", "pointerdown"] as const;

/** Calls back, once, when nobody has pressed anything for a while. Returns how to stop waiting. */
function afterPause(act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      stop();
      act();
    }, PAUSE_MS);
  };
  const stop = () => {
    clearTimeout(timer);
    for (const name of ACTS) window.removeEventListener(name, wait);
  };
  for (const name of ACTS) window.addEventListener(name, wait, { passive: true });
  wait();
  return stop;
}
