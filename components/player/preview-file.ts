import { soleFile, variantsOf } from "./sole-file";

let areTrusted = true;

/** A browser that failed at one such file, whatever it had said of it, plays later previews like trailers. */
export function distrustFiles() {
  areTrusted = false;
}

/**
 * The file that holds all of a trailer's smallest picture, where there is one that this browser plays by itself: a muted
 * preview then needs neither hls.js, which is more script than all of the room, nor any sound.
 */
export async function previewFile(source: string): Promise<string | null> {
  if (!areTrusted) return null;
  const main = new URL(source, location.href);
  const video = document.createElement("video");
  const isPlayable = (codecs: string) =>
    video.canPlayType(`video/mp4; codecs="${codecs}"`) === "probably";
  const smallest = variantsOf(await textAt(main)).find(({ codecs }) => isPlayable(codecs));
  if (!smallest) return null;
  const stream = new URL(smallest.uri, main);
  const file = soleFile(await textAt(stream));
  return file && new URL(file, stream).href;
}

async function textAt(address: URL) {
  try {
    const answer = await fetch(address);
    return answer.ok ? await answer.text() : "";
  } catch {
    return ""; // hls.js tries again, and says what is wrong
  }
}
