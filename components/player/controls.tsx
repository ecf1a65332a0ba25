"use client";

import {
  MediaControlBar,
  MediaFullscreenButton,
  MediaMuteButton,
  MediaPipButton,
  MediaPlayButton,
  MediaSeekBackwardButton,
  MediaSeekForwardButton,
  MediaTimeDisplay,
  MediaTimeRange,
  MediaVolumeRange,
} from "media-chrome/react";
import { BarButton } from "./bar-button";
import { CaptionsButton } from "./captions-button";
import { SettingsButton } from "./settings-menu";

type Props = {
  video: HTMLVideoElement | undefined;
  hasCaptions: boolean;
  hasChapters: boolean;
  onChapters: () => void;
  onHelp: () => void;
};

/** The seek bar with its storyboard, and the buttons beneath it. */
export function Controls({ video, hasCaptions, hasChapters, onChapters, onHelp }: Props) {
  return (
    <div className="player-bar w-full px-gutter pb-3 pt-16">
      <MediaControlBar className="w-full">
        <MediaTimeRange className="w-full" />
      </MediaControlBar>
      <MediaControlBar className="flex w-full items-center">
        <MediaPlayButton />
        <MediaSeekBackwardButton seekOffset={10} />
        <MediaSeekForwardButton seekOffset={10} />
        <MediaMuteButton />
        <MediaVolumeRange className="player-wide" />
        <MediaTimeDisplay showDuration />
        <span className="grow" />
        {hasChapters && (
          <BarButton label="Chapters" onClick={onChapters} className="player-wide">
            <ChapterMarks />
          </BarButton>
        )}
        {hasCaptions && <CaptionsButton video={video} />}
        <SettingsButton />
        <MediaPipButton className="player-wide" />
        <BarButton label="Keyboard shortcuts" onClick={onHelp} className="player-wide text-lg">
          ?
        </BarButton>
        <MediaFullscreenButton />
      </MediaControlBar>
    </div>
  );
}

function ChapterMarks() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className="size-6" stroke="currentColor">
      <path
        d="M4 7h2M10 7h10M4 12h2M10 12h10M4 17h2M10 17h10"
        strokeWidth="2"
        strokeLinecap="round"
      />
    </svg>
  );
}
