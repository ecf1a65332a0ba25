"use client";

import type { MediaController as MediaControllerElement } from "media-chrome";
import { MediaController, MediaLoadingIndicator } from "media-chrome/react";
import type { RefObject } from "react";
import { IconButton } from "@/components/ui/icon-button";
import type { WatchedTitle } from "@/lib/watching/watched";
import { Controls } from "./controls";
import { SettingsMenu } from "./settings-menu";
import { TrailerVideo } from "./trailer-video";
import type { Panel } from "./use-panels";

type Props = {
  controller: RefObject<MediaControllerElement | null>;
  video: RefObject<HTMLVideoElement | null>;
  isReady: boolean;
  hasMenu: boolean;
  watched: WatchedTitle;
  onLeave: () => void;
  togglePanel: (panel: Panel) => void;
  toggleStats: () => void;
};

/** The picture and the controls above it, which media-chrome holds together. */
export function Screen({ controller, video, isReady, watched, onLeave, ...rest }: Props) {
  const { hasMenu, togglePanel, toggleStats } = rest;
  const hasCaptions = watched.trailer.captions !== null;
  const hasChapters = watched.trailer.chapters !== undefined;
  const toggleChapters = () => togglePanel("chapters");
  return (
    <MediaController ref={controller} noHotkeys autohide="3" className="size-full">
      <TrailerVideo ref={video} watched={watched} />
      <MediaLoadingIndicator slot="centered-chrome" noAutohide />
      <div slot="top-chrome" className="player-top flex w-full items-center gap-4 px-gutter py-4">
        <IconButton icon="left" label="Back to browsing" onClick={onLeave} />
        <h1 className="min-w-0 truncate text-xl">{watched.title}</h1>
      </div>
      {hasMenu && (
        <SettingsMenu
          hasCaptions={hasCaptions}
          hasChapters={hasChapters}
          onChapters={toggleChapters}
          onCaptionLook={() => togglePanel("captions")}
          onStats={toggleStats}
        />
      )}
      <Controls
        video={isReady ? (video.current ?? undefined) : undefined}
        hasCaptions={hasCaptions}
        hasChapters={hasChapters}
        onChapters={toggleChapters}
        onHelp={() => togglePanel("help")}
      />
    </MediaController>
  );
}
