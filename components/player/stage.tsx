"use client";

import type { MediaController as MediaControllerElement } from "media-chrome";
import { MediaController, MediaLoadingIndicator } from "media-chrome/react";
import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import type { WatchedTitle } from "@/lib/watching/watched";
import { Controls } from "./controls";
import { EndScreen } from "./end-screen";
import { Failure, PlayPrompt, ShortcutHelp, Status } from "./notices";
import "./stage.css";
import { useMediaSession } from "./use-media-session";
import { usePlayback } from "./use-playback";
import { useScreenAwake } from "./use-screen-awake";
import { useSeekInput } from "./use-seek-input";
import { useShortcuts } from "./use-shortcuts";

type Props = { watched: WatchedTitle; onLeave: () => void; children?: ReactNode };

const SAID_MS = 1_400;

/** The video with everything around it; loaded only when something plays. */
export function Stage({ watched, onLeave, children }: Props) {
  const { id, title, images, trailer, opinion, resumeSeconds } = watched;
  const stage = useRef<HTMLDivElement>(null);
  const controller = useRef<MediaControllerElement>(null);
  const video = useRef<HTMLVideoElement>(null);
  const { source, durationSeconds } = trailer;
  const { phase, playback } = usePlayback(video, {
    titleId: id,
    source,
    durationSeconds,
    resumeSeconds,
  });
  const [words, say] = useSaid();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const toggleHelp = useCallback(() => setHelpOpen((isOpen) => !isOpen), []);
  const onKeyDown = useShortcuts({ playback, controller, say, isHelpOpen, toggleHelp });
  useSeekInput(stage, playback);
  useScreenAwake(video);
  useMediaSession(playback, { title, poster: images.poster });
  useEffect(() => {
    if (controller.current && stage.current) controller.current.fullscreenElement = stage.current;
  }, []);
  // the keys work only while the focus is in the stage, and a notice that goes takes the focus along
  // biome-ignore lint/correctness/useExhaustiveDependencies: what comes and goes is the reason to look
  useEffect(() => {
    if (!stage.current?.contains(document.activeElement)) stage.current?.focus();
  }, [phase.kind, isHelpOpen]);

  return (
    // biome-ignore lint/a11y/useSemanticElements: a player is no fieldset
    <div
      ref={stage}
      role="group"
      aria-label={`Player: ${title}`}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      className="player-stage relative size-full bg-black outline-none"
    >
      <MediaController ref={controller} noHotkeys autohide="3" className="size-full">
        <Video ref={video} watched={watched} />
        <MediaLoadingIndicator slot="centered-chrome" noAutohide />
        <div slot="top-chrome" className="player-top flex w-full items-center gap-4 px-gutter py-4">
          <IconButton icon="left" label="Back to browsing" onClick={onLeave} />
          <h1 className="text-xl">{title}</h1>
        </div>
        <Controls
          video={playback?.video}
          hasCaptions={trailer.captions !== null}
          onHelp={toggleHelp}
        />
      </MediaController>
      <Status words={words} />
      {isHelpOpen && phase.kind !== "ended" && <ShortcutHelp onClose={toggleHelp} />}
      {phase.kind === "blocked" && <PlayPrompt title={title} onPlay={() => playback?.start()} />}
      {phase.kind === "failed" && (
        <Failure message={phase.message} onRetry={() => playback?.retry()} onLeave={onLeave} />
      )}
      {phase.kind === "ended" && (
        <EndScreen
          titleId={id}
          title={title}
          opinion={opinion}
          onReplay={() => playback?.replay()}
          onLeave={onLeave}
        >
          {children}
        </EndScreen>
      )}
    </div>
  );
}

function Video({
  ref,
  watched: { images, trailer },
}: {
  ref: React.Ref<HTMLVideoElement>;
  watched: WatchedTitle;
}) {
  return (
    // biome-ignore lint/a11y/useMediaCaption: imported trailers may come without captions
    <video ref={ref} slot="media" playsInline poster={images.backdrop} className="size-full">
      {trailer.captions && (
        <track kind="captions" srcLang="en" label="English" src={trailer.captions} />
      )}
      {trailer.storyboard && (
        <track kind="metadata" label="thumbnails" src={trailer.storyboard} default />
      )}
    </video>
  );
}

/** Words that stay for a moment. */
function useSaid(): [words: string, say: (words: string) => void] {
  const [said, setSaid] = useState({ words: "" });
  useEffect(() => {
    if (!said.words) return;
    const timer = setTimeout(() => setSaid({ words: "" }), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const say = useCallback((words: string) => setSaid({ words }), []);
  return [said.words, say];
}
