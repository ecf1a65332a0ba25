"use client";

import type { MediaController as MediaControllerElement } from "media-chrome";
import { type ReactNode, useRef, useState } from "react";
import type { PlaybackSettings } from "@/lib/playback/settings";
import type { NextTitle } from "@/lib/watching/next";
import type { WatchedTitle } from "@/lib/watching/watched";
import { videoFor } from "./load-ahead";
import { Status } from "./notices";
import { PhaseCover } from "./phase-cover";
import { PlaybackStats } from "./playback-stats";
import { Screen } from "./screen";
import "./stage.css";
import { StagePanel } from "./stage-panel";
import { TapFlash } from "./tap-flash";
import { noteSomebody } from "./unasked-in-a-row";
import { useBegun } from "./use-begun";
import { useCaptions } from "./use-captions";
import { useChapters } from "./use-chapters";
import { useMediaSession } from "./use-media-session";
import { usePanels } from "./use-panels";
import { usePlayback } from "./use-playback";
import { useSaid } from "./use-said";
import { useScreenAwake } from "./use-screen-awake";
import { useSeekInput } from "./use-seek-input";
import { useShortcuts } from "./use-shortcuts";
import { useStageFocus } from "./use-stage-focus";
import { useTapSkip } from "./use-tap-skip";

type Props = {
  watched: WatchedTitle;
  settings: PlaybackSettings;
  next: Promise<NextTitle | null>;
  onLeave: () => void;
  children?: ReactNode;
};

/** The video with everything around it; loaded only when something plays. */
export function Stage({ watched, settings, next, onLeave, children }: Props) {
  const { id, title, images, trailer } = watched;
  const stage = useRef<HTMLDivElement>(null);
  const controller = useRef<MediaControllerElement>(null);
  const [video] = useState(() => videoFor(trailer.source));
  const { phase, playback } = usePlayback(video, {
    titleId: id,
    source: trailer.source,
    durationSeconds: trailer.durationSeconds,
    resumeSeconds: watched.resumeSeconds,
    savesData: settings.savesData,
  });
  const [captions, changeCaptions] = useCaptions(playback?.video, settings.captions);
  const chapters = useChapters(playback?.video);
  const [words, say] = useSaid();
  const panels = usePanels();
  const { openPanel, togglePanel, hasStats } = panels;
  const onKeyDown = useShortcuts({ playback, controller, say, ...panels });
  const tapSkip = useTapSkip(stage, playback);
  useSeekInput(stage, playback);
  useScreenAwake(video);
  useMediaSession(playback, { title, poster: images.poster });
  useStageFocus({ stage, controller }, `${phase.kind} ${panels.openPanel}`);
  const hasEnded = phase.kind === "ended";

  return (
    // biome-ignore lint/a11y/useSemanticElements: a player is no fieldset
    <div
      ref={stage}
      role="group"
      aria-label={`Player: ${title}`}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onKeyDownCapture={noteSomebody}
      onPointerDownCapture={noteSomebody}
      data-caption-size={captions.size}
      data-caption-look={captions.look}
      data-ended={hasEnded || undefined}
      className="player-stage relative size-full bg-black outline-none"
    >
      <Screen
        controller={controller}
        video={video}
        isReady={playback !== null}
        hasControls={useBegun(phase)}
        watched={watched}
        onLeave={onLeave}
        {...panels}
      />
      <TapFlash skip={tapSkip} />
      {hasStats && playback && <PlaybackStats playback={playback} />}
      <Status words={words} />
      <StagePanel
        panel={hasEnded ? null : openPanel}
        captions={captions}
        onCaptions={changeCaptions}
        chapters={chapters}
        onSeek={(seconds) => playback?.seekTo(seconds, "button")}
        togglePanel={togglePanel}
      />
      <PhaseCover
        phase={phase}
        playback={playback}
        watched={watched}
        next={next}
        playsNext={settings.playsNext}
        onLeave={onLeave}
      >
        {children}
      </PhaseCover>
    </div>
  );
}
