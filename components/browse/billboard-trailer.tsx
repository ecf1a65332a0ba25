"use client";

import { useEffect, useState } from "react";
import { HoverTrailer, mayPreview } from "@/components/player/hover-trailer";
import { IconButton } from "@/components/ui/icon-button";
import type { Placement } from "@/lib/events/kinds";
import type { HomeTitle } from "@/lib/rankings/home-page";

type Props = { title: HomeTitle; placement: Placement };

const PAUSE_MS = 3_000; // the picture first: the trailer comes to those who stay

/** The billboard's muted trailer, with a button that stops it for good. */
export function BillboardTrailer({ title, placement }: Props) {
  const [isPlaying, setPlaying] = useState(false);

  useEffect(() => {
    if (!mayPreview()) return;
    const timer = setTimeout(() => setPlaying(true), PAUSE_MS);
    return () => clearTimeout(timer);
  }, []);

  return (
    <>
      {isPlaying && (
        <HoverTrailer
          titleId={title.id}
          source={title.trailer}
          placement={placement}
          onEnd={() => setPlaying(false)}
          className="absolute inset-0"
        />
      )}
      <IconButton
        icon={isPlaying ? "pause" : "play"}
        label={isPlaying ? "Stop the preview" : "Play the preview, muted"}
        onClick={() => setPlaying(!isPlaying)}
        className="absolute end-gutter bottom-10 z-10 max-sm:hidden"
      />
    </>
  );
}
