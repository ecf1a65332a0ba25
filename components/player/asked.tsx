"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import type { WatchedTitle } from "@/lib/watching/watched";
import { Curtain } from "./curtain";
import { loadAhead } from "./load-ahead";
import { mayBegin, wasPressed } from "./may-begin";
import { PlayPrompt } from "./play-prompt";
import { TopBar } from "./top-bar";
import { useWarmPlayer, warmPlayer } from "./warm-up";

type Props = {
  watched: WatchedTitle;
  isOverlay: boolean; // never drawn by the server, so that what was pressed may be asked at once
  onLeave: () => void;
  children: ReactNode;
};

/** The stage once its trailer may begin. Until then a wish for a press, which needs nothing of the code that plays. */
export function Asked({ watched, isOverlay, onLeave, children }: Props) {
  const { source } = watched.trailer;
  const hasTrailer = source !== ""; // else the stage says why not
  const [may, setMay] = useState<boolean | undefined>((isOverlay && wasPressed()) || undefined);
  useEffect(() => {
    let isGone = false;
    const answer = hasTrailer ? mayBegin() : Promise.resolve(true);
    void answer.then((isAllowed) => isGone || setMay(isAllowed));
    return () => {
      isGone = true;
    };
  }, [hasTrailer]);
  const begin = () => {
    void loadAhead(source);
    setMay(true);
  };
  if (may === undefined) return <Curtain />;
  return may ? children : <Prompt watched={watched} onLeave={onLeave} onPlay={begin} />;
}

type PromptProps = Pick<Props, "watched" | "onLeave"> & { onPlay: () => void };

function Prompt({ watched: { title, trailer }, onLeave, onPlay }: PromptProps) {
  const prompt = useRef<HTMLDivElement>(null);
  useEffect(() => prompt.current?.querySelector<HTMLElement>("[data-play]")?.focus(), []);
  useWarmPlayer(trailer.source);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a player is no fieldset
    <div ref={prompt} role="group" aria-label={`Player: ${title}`} className="absolute inset-0">
      <PlayPrompt
        title={title}
        data-play=""
        onClick={onPlay}
        onPointerEnter={warmPlayer}
        onTouchStart={warmPlayer}
      />
      <div className="absolute inset-x-0 top-0 z-20">
        <TopBar title={title} onLeave={onLeave} />
      </div>
    </div>
  );
}
