import type { Quality } from "./attach-trailer";

type Known = {
  startupMs: number | null; // from the wish to play to the first frame
  quality: Quality | null;
  bandwidth: number | null; // bits per second
};

/** How playback fares at this moment, ready to be read. */
export type Fact = { name: string; value: string };

const UNKNOWN = "not known yet";

/** What the curious want to see of a video: each fact by name. */
export function playbackFacts(video: HTMLVideoElement, known: Known): Fact[] {
  const { quality, bandwidth, startupMs } = known;
  const { droppedVideoFrames = 0, totalVideoFrames = 0 } = video.getVideoPlaybackQuality?.() ?? {};
  return [
    { name: "Start", value: startupMs === null ? UNKNOWN : `${Math.round(startupMs)} ms` },
    { name: "Picture", value: `${video.videoWidth} × ${video.videoHeight}` },
    { name: "Codec", value: quality?.codec || UNKNOWN },
    { name: "Bitrate", value: quality ? megabits(quality.bitrate) : UNKNOWN },
    { name: "Bandwidth", value: bandwidth === null ? UNKNOWN : megabits(bandwidth) },
    { name: "Buffer", value: `${bufferedSeconds(video).toFixed(1)} s ahead` },
    { name: "Dropped", value: `${droppedVideoFrames} of ${totalVideoFrames} frames` },
    { name: "Speed", value: `${video.playbackRate}×` },
  ];
}

function megabits(bitsPerSecond: number) {
  return `${(bitsPerSecond / 1e6).toFixed(2)} Mbit/s`;
}

/** What is loaded without a gap from where the playhead stands. */
export function bufferedSeconds({
  buffered,
  currentTime,
}: Pick<HTMLVideoElement, "buffered" | "currentTime">) {
  for (let range = 0; range < buffered.length; range++) {
    const [start, end] = [buffered.start(range), buffered.end(range)];
    if (start <= currentTime && currentTime <= end) return end - currentTime;
  }
  return 0;
}
