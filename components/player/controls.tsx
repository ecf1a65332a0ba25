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

type Props = { video: HTMLVideoElement | undefined; hasCaptions: boolean; onHelp: () => void };

/** The seek bar with its storyboard, and the buttons beneath it. */
export function Controls({ video, hasCaptions, onHelp }: Props) {
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
