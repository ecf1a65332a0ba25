import type Hls from "hls.js";
import type { ErrorData, HlsConfig } from "hls.js";
import { takeAhead } from "./load-ahead";
import { HLS, newHls } from "./new-hls";
import { distrustFiles, previewFile } from "./preview-file";

export type Problem = { message: string; fatal: boolean };

export type Quality = { height: number; bitrate: number; codec: string };

type Wishes = {
  startSeconds?: number;
  isPreview?: boolean; // the lowest level is enough, and little of it
  savesData?: boolean; // the lowest level, unless the viewer chooses another
  onProblem?: (problem: Problem) => void;
  onRecovery?: () => void;
  onQuality?: (quality: Quality) => void;
  onLevels?: (hls: Hls) => void; // they are known now, and may be offered to choose from
};

/** A trailer in its video element, until it is taken out again. */
export type Stream = {
  detach: () => void;
  bandwidth: () => number | null; // bits per second as estimated; null where the browser decides alone
};

const RECOVERY_PAUSE_MS = 5_000; // recovering more often would only loop
const previewSettings: Partial<HlsConfig> = { startLevel: 0, maxBufferLength: 6 };

/** Loads a trailer into a video element, HLS or a plain file. */
export async function attachTrailer(
  video: HTMLVideoElement,
  source: string,
  wishes: Wishes,
): Promise<Stream> {
  if (!HLS.test(source)) return attachFile(video, source, wishes);
  const file = wishes.isPreview ? await previewFile(source) : null;
  if (file) return attachPreviewFile(video, file, wishes);
  const { default: Hls } = await import("hls.js");
  // Chromium claims to play HLS by itself and may fail, so hls.js goes first
  if (Hls.isSupported()) return attachHls(Hls, { video, source, wishes });
  return attachFile(video, source, wishes);
}

function attachPreviewFile(video: HTMLVideoElement, file: string, wishes: Wishes): Stream {
  const onProblem = (problem: Problem) => {
    distrustFiles();
    wishes.onProblem?.(problem);
  };
  return attachFile(video, file, { ...wishes, onProblem });
}

function attachFile(
  video: HTMLVideoElement,
  source: string,
  { startSeconds, onProblem }: Wishes,
): Stream {
  const start = () => {
    if (startSeconds) video.currentTime = startSeconds;
  };
  const fail = () => {
    const { code = 0, message = "" } = video.error ?? {};
    onProblem?.({ message: `media error ${code}: ${message}`, fatal: true });
  };
  video.addEventListener("loadedmetadata", start, { once: true });
  video.addEventListener("error", fail);
  video.src = source;
  const detach = () => {
    video.removeEventListener("loadedmetadata", start);
    video.removeEventListener("error", fail);
    video.removeAttribute("src");
    video.load();
  };
  return { detach, bandwidth: () => null };
}

type Attaching = { video: HTMLVideoElement; source: string; wishes: Wishes };

function attachHls(HlsClass: typeof Hls, { video, source, wishes }: Attaching): Stream {
  const hls = begunIn(video, wishes) ?? newHls(HlsClass, settingsFor(wishes));
  const { Events } = HlsClass;
  const tellLevels = () => {
    if (wishes.isPreview || wishes.savesData) hls.autoLevelCapping = 0;
    wishes.onLevels?.(hls);
  };
  if (hls.levels.length > 0) tellLevels();
  else hls.on(Events.MANIFEST_PARSED, tellLevels);
  const tellQuality = (level: number) => {
    const { height, bitrate, videoCodec = "" } = hls.levels[level];
    wishes.onQuality?.({ height, bitrate, codec: videoCodec });
  };
  if (hls.currentLevel >= 0) tellQuality(hls.currentLevel);
  hls.on(Events.LEVEL_SWITCHED, (_, { level }) => tellQuality(level));
  const stopRecovering = recoverFromErrors(HlsClass, hls, { video, source, wishes });
  if (hls.url === null) hls.loadSource(source);
  if (hls.media !== video) hls.attachMedia(video);
  const detach = () => {
    stopRecovering();
    hls.destroy();
  };
  return { detach, bandwidth: () => hls.bandwidthEstimate };
}

/**
 * A trailer may have been begun by the press that asked for it, which knew nothing of where it was left. Half begun it is
 * begun anew, as every other trailer is, instead of being turned elsewhere while its streams are still put together.
 */
function begunIn(video: HTMLVideoElement, { startSeconds }: Wishes) {
  const begun = takeAhead(video);
  if (!begun || startSeconds === undefined) return begun;
  const isShown = video.readyState > HTMLMediaElement.HAVE_NOTHING;
  if (isShown) video.currentTime = startSeconds;
  else if (begun.levels.length > 0) return void begun.destroy();
  begun.config.startPosition = startSeconds;
  return begun;
}

function settingsFor({ isPreview, savesData, startSeconds }: Wishes): Partial<HlsConfig> {
  return {
    ...(isPreview && previewSettings),
    ...(savesData && { startLevel: 0 }),
    startPosition: startSeconds ?? -1,
  };
}

/** Media errors are worth one repair; after its own retries a network error is final until the viewer asks. */
function recoverFromErrors(HlsClass: typeof Hls, hls: Hls, { video, wishes }: Attaching) {
  let recoveredAt = Number.NEGATIVE_INFINITY;
  const mayRecover = () => performance.now() - recoveredAt > RECOVERY_PAUSE_MS;
  const recover = () => {
    recoveredAt = performance.now();
    wishes.onRecovery?.();
    hls.recoverMediaError();
  };
  hls.on(HlsClass.Events.ERROR, (_, error) => {
    const isRepairable = isMediaTrouble(HlsClass, error) && mayRecover();
    if (error.fatal && isRepairable) recover();
    if (error.fatal) wishes.onProblem?.(problemOf(error, !isRepairable));
  });
  const decodeAgain = () => {
    if (video.error?.code === MediaError.MEDIA_ERR_DECODE && mayRecover()) recover();
  };
  video.addEventListener("error", decodeAgain);
  return () => video.removeEventListener("error", decodeAgain);
}

function isMediaTrouble({ ErrorTypes, ErrorDetails }: typeof Hls, { type, details }: ErrorData) {
  const isHopeless = details === ErrorDetails.MANIFEST_INCOMPATIBLE_CODECS_ERROR;
  return type === ErrorTypes.MEDIA_ERROR && !isHopeless;
}

function problemOf({ type, details, error }: ErrorData, fatal: boolean): Problem {
  return { message: `${type} ${details}: ${error?.message ?? ""}`.slice(0, 300), fatal };
}
