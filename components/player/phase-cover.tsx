import { type ReactNode, Suspense, use } from "react";
import type { NextTitle } from "@/lib/watching/next";
import type { WatchedTitle } from "@/lib/watching/watched";
import { EndScreen } from "./end-screen";
import { NextUp } from "./next-up";
import { Failure, NothingToPlay } from "./notices";
import { PlayPrompt } from "./play-prompt";
import type { Phase, Playback } from "./playback";

type Props = {
  phase: Phase;
  playback: Playback | null;
  watched: WatchedTitle;
  next: Promise<NextTitle | null>;
  playsNext: boolean;
  onLeave: () => void;
  children?: ReactNode;
};

/** What covers the picture when it does not play: a wish for a press, a fault, or the end. */
export function PhaseCover({ phase, playback, watched, onLeave, ...rest }: Props) {
  switch (phase.kind) {
    case "starting":
    case "playing":
      return null;
    case "blocked":
      return <PlayPrompt title={watched.title} onClick={() => playback?.start()} />;
    case "failed":
      if (watched.trailer.source === "") return <NothingToPlay onLeave={onLeave} />;
      return (
        <Failure message={phase.message} onRetry={() => playback?.retry()} onLeave={onLeave} />
      );
    case "ended":
      return (
        <Suspense>
          <End playback={playback} watched={watched} onLeave={onLeave} {...rest} />
        </Suspense>
      );
  }
}

function End({ playback, watched, onLeave, ...rest }: Omit<Props, "phase">) {
  const { id, title, opinion } = watched;
  const { playsNext, children } = rest;
  const next = use(rest.next);
  return (
    <EndScreen
      titleId={id}
      title={title}
      opinion={opinion}
      onReplay={() => playback?.replay()}
      onLeave={onLeave}
      upNext={next && <NextUp next={next} playsNext={playsNext} />}
    >
      {children}
    </EndScreen>
  );
}
