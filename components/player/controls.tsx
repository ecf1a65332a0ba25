"use client";

import {
  MediaCaptionsButton,
  MediaControlBar,
  MediaFullscreenButton,
  MediaMuteButton,
  MediaPipButton,
  MediaPlayButton,
  MediaPlaybackRateButton,
  MediaSeekBackwardButton,
  MediaSeekForwardButton,
  MediaTimeDisplay,
  MediaTimeRange,
  MediaVolumeRange,
} from "media-chrome/react";
import { rates } from "./shortcuts";

/** The seek bar with its storyboard, and the buttons beneath it. */
export function Controls({ onHelp }: { onHelp: () => void }) {
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
        <MediaPlaybackRateButton rates={rates} />
        <MediaCaptionsButton />
        <MediaPipButton className="player-wide" />
        <button
          type="button"
          aria-label="Keyboard shortcuts"
          title="Keyboard shortcuts"
          onClick={onHelp}
          className="player-wide size-11 rounded-full font-semibold text-ink text-lg hover:bg-ink/15"
        >
          ?
        </button>
        <MediaFullscreenButton />
      </MediaControlBar>
    </div>
  );
}
