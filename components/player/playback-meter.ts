import {
  meterBreak,
  meterTick,
  type PlayedMeter,
  type PlayedRange,
  roundedRanges,
} from "@/lib/events/played";

export type PlaybackMeter = {
  ranges(): PlayedRange[];
  /** Forgets what was played: another viewing begins. */
  reset(): void;
  stop(): PlayedRange[];
};

/** Follows a video element and keeps what was really played, whatever happens to the element. */
export function meterPlayback(
  video: HTMLVideoElement,
  { before = [], onTick }: { before?: PlayedRange[]; onTick?: () => void } = {},
): PlaybackMeter {
  let meter: PlayedMeter = { ranges: before, last: null };
  let frame = 0;
  const tick = () => {
    if (video.seeking || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return;
    const position = video.currentTime;
    const rate = video.paused ? 0 : video.playbackRate;
    meter = meterTick(meter, { position, atMs: performance.now(), rate });
    onTick?.();
  };
  const jump = () => {
    meter = meterBreak(meter);
  };
  // frames are exact, but come only while the tab is seen; timeupdate comes always
  const eachFrame = () => {
    tick();
    frame = video.requestVideoFrameCallback?.(eachFrame) ?? 0;
  };
  const listeners = {
    loadeddata: tick,
    play: tick,
    timeupdate: tick,
    ratechange: tick,
    pause: tick,
    ended: tick,
    seeked: tick,
    seeking: jump,
    emptied: jump,
  };
  for (const [name, listener] of Object.entries(listeners)) video.addEventListener(name, listener);
  eachFrame();

  return {
    ranges: () => roundedRanges(meter.ranges),
    reset: () => {
      meter = { ranges: [], last: null };
    },
    stop: () => {
      for (const [name, listener] of Object.entries(listeners))
        video.removeEventListener(name, listener);
      video.cancelVideoFrameCallback?.(frame);
      return roundedRanges(meter.ranges);
    },
  };
}
