import { useEffect } from "react";
import { mayPreview } from "./may-preview";

const READING_MS = 700; // the page itself comes first
const ON_A_PHONE_MS = 5_000; // on a line and a processor that the page needs longer; a finger that comes warms at once

let isWarm = false;

/** Fetches the player's code before anybody asks for it, so that a press on Play waits for the trailer alone. */
export function warmPlayer() {
  if (isWarm) return;
  isWarm = true;
  Promise.all([import("./stage"), import("hls.js")]).catch(() => {
    isWarm = false; // offline: the press itself will say so
  });
}

/** Whoever points at a button, touches it or comes to it by keys may press it next. */
export const warmOnIntent = {
  onPointerEnter: warmPlayer,
  onTouchStart: warmPlayer,
  onFocus: warmPlayer,
};

/** Fetches what a press on Play needs while the page with the button is read. */
export function useWarmPlayer(source: string) {
  useEffect(() => {
    if (!mayPreview()) return; // nothing is fetched unasked for those who save data
    const isPhone = matchMedia("(hover: none)").matches;
    const timer = setTimeout(
      () => {
        warmPlayer();
        void warmTrailer(source);
      },
      isPhone ? ON_A_PHONE_MS : READING_MS,
    );
    return () => clearTimeout(timer);
  }, [source]);
}

const PLAYLIST = /\.m3u8($|\?)/i;
const NAMED = /(?:URI="|^(?!#))([^"\s]+\.m3u8[^"\s]*)/gim;
const warmed = new Set<string>();

/** Brings the playlists of a trailer into the browser's cache: a few hundred bytes each, asked for one after another. */
export async function warmTrailer(source: string) {
  const main = new URL(source, location.href);
  if (!PLAYLIST.test(source) || main.origin !== location.origin || warmed.has(source)) return;
  warmed.add(source);
  const text = await textAt(main);
  await Promise.all([...text.matchAll(NAMED)].map(([, name]) => textAt(new URL(name, main))));
}

async function textAt(address: URL) {
  try {
    return await (await fetch(address)).text();
  } catch {
    return ""; // offline: the press itself will say so
  }
}
