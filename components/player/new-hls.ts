import type Hls from "hls.js";
import type { HlsConfig, LevelDetails } from "hls.js";

export const HLS = /\.m3u8($|[?#])/i;

const retries = {
  maxTimeToFirstByteMs: 8_000,
  maxLoadTimeMs: 30_000,
  timeoutRetry: { maxNumRetry: 2, retryDelayMs: 0, maxRetryDelayMs: 0 },
  errorRetry: { maxNumRetry: 4, retryDelayMs: 500, maxRetryDelayMs: 4_000 },
};

const settings: Partial<HlsConfig> = {
  workerPath: "/vendor/hls.worker.js",
  capLevelToPlayerSize: true,
  videoPreference: { videoCodec: "avc1" }, // the one with every size; browsers without it get VP9
  startFragPrefetch: true,
  testBandwidth: false, // a fragment fetched to be thrown away, and its playlist, before the first frame
  maxBufferLength: 30,
  backBufferLength: 30,
  manifestLoadPolicy: { default: retries },
  playlistLoadPolicy: { default: retries },
  fragLoadPolicy: { default: retries },
};

/** hls.js as every trailer is played with it. */
export function newHls(HlsClass: typeof Hls, wishes: Partial<HlsConfig> = {}): Hls {
  const hls = new HlsClass({ ...settings, ...wishes });
  // fragmented MP4 is only passed on: a worker for that would have to be started before the first frame
  const look = (_: string, { details }: { details: LevelDetails }) => {
    if (details.fragments.at(0)?.initSegment) hls.config.enableWorker = false;
  };
  hls.on(HlsClass.Events.LEVEL_LOADED, look);
  hls.on(HlsClass.Events.AUDIO_TRACK_LOADED, look);
  return hls;
}
