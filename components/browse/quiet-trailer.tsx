"use client";

import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import { HoverTrailer, mayPreview } from "@/components/player/hover-trailer";
import { IconButton } from "@/components/ui/icon-button";
import type { Placement } from "@/lib/events/kinds";

type Props = {
  titleId: string;
  source: string;
  placement?: Placement;
  /** The only address under which it plays: beneath a dialog it would play to nobody. */
  path: string;
  className: string;
};

const PAUSE_MS = 3_000; // the picture first: the trailer comes to those who stay

/** A muted trailer over a backdrop, with a button that stops it for good. */
export function QuietTrailer({ titleId, source, placement, path, className }: Props) {
  const [isWanted, setWanted] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const isPlaying = usePathname() === path && isWanted;

  useEffect(() => {
    if (!mayPreview()) return;
    const timer = setTimeout(() => setWanted(true), PAUSE_MS);
    return () => clearTimeout(timer);
  }, []);

  return (
    <>
      {isPlaying && (
        <HoverTrailer
          titleId={titleId}
          source={source}
          placement={placement}
          isAsked={isAsked}
          onEnd={() => setWanted(false)}
          className="absolute inset-0"
        />
      )}
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
