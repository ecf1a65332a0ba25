import type Hls from "hls.js";
import { HLS, newHls } from "./new-hls";

const KEPT_MS = 10_000; // longer, and the press led elsewhere

let wanted: string | null = null;
let ahead: { source: string; hls: Hls } | null = null;

/** Begins to load a trailer that was just asked for, while its player is still on the way. */
export async function loadAhead(source: string) {
  if (!HLS.test(source) || savesData()) return;
  wanted = source;
  const { default: HlsClass } = await import("hls.js");
  if (wanted !== source || !HlsClass.isSupported()) return; // the player was quicker
  letGo();
  const hls = newHls(HlsClass);
  const own = { source, hls };
  const letOwnGo = () => ahead === own && letGo();
  ahead = own;
  hls.on(HlsClass.Events.ERROR, (_, { fatal }) => fatal && letOwnGo()); // the player tries, and says so
  hls.loadSource(source);
  setTimeout(letOwnGo, KEPT_MS);
}

/** What was begun of a trailer, for the player that has come. */
export function takeAhead(source: string): Hls | null {
  wanted = null;
  if (ahead?.source !== source) return null;
  const { hls } = ahead;
  ahead = null;
  return hls;
}

function letGo() {
  ahead?.hls.destroy();
  ahead = null;
}

/** By the viewer's settings, which the page carries, or the browser's. */
function savesData() {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData || document.querySelector("[data-saves-data]") !== null;
}
