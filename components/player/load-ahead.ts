import type Hls from "hls.js";
import { HLS, newHls } from "./new-hls";
import { holdPreviews } from "./only-trailer";

const KEPT_MS = 10_000; // longer, and the press led elsewhere

type Ahead = {
  source: string;
  video: HTMLVideoElement;
  hls: Hls | null; // until its code has come
  letPreviewsGo: () => void;
};

let ahead: Ahead | null = null;

/**
 * Begins a trailer that was just asked for while its player is still on the way, in the video element that the player
 * will show: its first frame may be there before the player is.
 */
export async function loadAhead(source: string) {
  if (!HLS.test(source) || savesData()) return;
  letGo();
  const video = newVideo();
  [video.width, video.height] = [innerWidth, innerHeight]; // hls.js asks how large it will be
  const own: Ahead = { source, video, hls: null, letPreviewsGo: holdPreviews() };
  const letOwnGo = () => ahead === own && letGo();
  ahead = own;
  setTimeout(letOwnGo, KEPT_MS);
  const { default: HlsClass } = await import("hls.js");
  if (ahead !== own || !HlsClass.isSupported()) return; // the player was quicker
  own.hls = newHls(HlsClass);
  own.hls.on(HlsClass.Events.ERROR, (_, { fatal }) => fatal && letOwnGo()); // the player tries, and says so
  own.hls.loadSource(source);
  own.hls.attachMedia(video);
}

/** The video element for a player that has come: the one in which its trailer was begun, or a new one. */
export function videoFor(source: string): HTMLVideoElement {
  return ahead?.source === source ? ahead.video : newVideo();
}

/** What was begun in a video element, for the player that shows it. */
export function takeAhead(video: HTMLVideoElement): Hls | null {
  if (ahead?.video !== video) return null;
  const { hls, letPreviewsGo } = ahead;
  ahead = null;
  letPreviewsGo();
  return hls;
}

function letGo() {
  ahead?.hls?.destroy();
  ahead?.letPreviewsGo();
  ahead = null;
}

function newVideo() {
  const video = document.createElement("video");
  video.slot = "media";
  video.className = "size-full";
  video.playsInline = true;
  return video;
}

/** By the viewer's settings, which the page carries, or the browser's. */
function savesData() {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData || document.querySelector("[data-saves-data]") !== null;
}
