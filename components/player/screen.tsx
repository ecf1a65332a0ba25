"use client";

import type { MediaController as MediaControllerElement } from "media-chrome";
import { MediaController, MediaLoadingIndicator } from "media-chrome/react";
import { type RefObject, useLayoutEffect } from "react";
import type { WatchedTitle } from "@/lib/watching/watched";
import { Controls } from "./controls";
import { SettingsMenu } from "./settings-menu";
import { TopBar } from "./top-bar";
import { TrailerTracks } from "./trailer-tracks";
import { useStepAfter } from "./use-begun";
import type { Panel } from "./use-panels";

type Props = {
  controller: RefObject<MediaControllerElement | null>;
  video: HTMLVideoElement;
  isReady: boolean;
  hasControls: boolean;
  watched: WatchedTitle;
  onLeave: () => void;
  togglePanel: (panel: Panel) => void;
  toggleStats: () => void;
};

/** The picture and the controls above it, which media-chrome holds together. */
export function Screen({ controller, video, isReady, watched, onLeave, ...rest }: Props) {
  const { hasControls, togglePanel, toggleStats } = rest;
  const hasBar = useStepAfter(hasControls); // its button for the menu looks for that when it comes
  const hasCaptions = watched.trailer.captions !== null;
  const hasChapters = watched.trailer.chapters !== undefined;
  const toggleChapters = () => togglePanel("chapters");
  useLayoutEffect(() => {
    video.poster = watched.images.backdrop;
  }, [video, watched.images.backdrop]);
  useLayoutEffect(() => {
    controller.current?.prepend(video);
    return () => video.remove();
  }, [controller, video]);
  return (
    <MediaController ref={controller} noHotkeys autohide="3" className="size-full">
      <TrailerTracks video={video} trailer={watched.trailer} />
      <MediaLoadingIndicator slot="centered-chrome" noAutohide />
      <TopBar slot="top-chrome" title={watched.title} onLeave={onLeave} />
      {hasControls && (
        <SettingsMenu
          hasCaptions={hasCaptions}
          hasChapters={hasChapters}
          onChapters={toggleChapters}
          onCaptionLook={() => togglePanel("captions")}
          onStats={toggleStats}
        />
      )}
      {hasBar && (
        <Controls
          video={isReady ? video : undefined}
          hasCaptions={hasCaptions}
          hasChapters={hasChapters}
          onChapters={toggleChapters}
          onHelp={() => togglePanel("help")}
        />
      )}
    </MediaController>
  );
}
