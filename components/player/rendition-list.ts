import type Hls from "hls.js";
import type { Level } from "hls.js";

export type Rendition = { id: string; width: number; height: number; bitrate: number };

/**
 * The qualities of a trailer, in the shape in which media-chrome looks for them on a video element: numbered, with the
 * number of the chosen one, -1 while the player chooses by itself.
 */
export class RenditionList extends EventTarget {
  [number: number]: Rendition;
  length = 0;
  #chosen = -1;
  #onChoice: (number: number) => void = () => undefined;

  get selectedIndex() {
    return this.#chosen;
  }

  set selectedIndex(number: number) {
    this.#chosen = number;
    this.#onChoice(number);
    this.dispatchEvent(new Event("change"));
  }

  *[Symbol.iterator]() {
    for (let number = 0; number < this.length; number++) yield this[number];
  }

  /** Another stream has been loaded; what was chosen for the last one is forgotten. */
  replace(renditions: Rendition[], onChoice: (number: number) => void) {
    for (let number = 0; number < this.length; number++) delete this[number];
    Object.assign(this, renditions);
    this.length = renditions.length;
    this.#chosen = -1;
    this.#onChoice = onChoice;
    this.dispatchEvent(new Event("addrendition"));
    this.dispatchEvent(new Event("change"));
  }
}

declare global {
  interface HTMLVideoElement {
    readonly videoRenditions?: RenditionList;
  }
}

const lists = new WeakMap<HTMLVideoElement, RenditionList>();

/** Gives video elements the property that media-chrome asks for, as browsers may one day by themselves. */
export function provideRenditions() {
  if ("videoRenditions" in HTMLVideoElement.prototype) return;
  Object.defineProperty(HTMLVideoElement.prototype, "videoRenditions", {
    get(this: HTMLVideoElement) {
      const list = lists.get(this) ?? new RenditionList();
      lists.set(this, list);
      return list;
    },
  });
}

/** Offers the levels of one codec: the same size in another codec is no choice for people. */
export function offerRenditions(video: HTMLVideoElement, hls: Hls) {
  const levels = hls.levels.map((level, number) => ({ level, number }));
  const codec = codecOf(hls.levels[hls.firstLevel] ?? hls.levels[0]);
  const offered = levels.filter(({ level }) => codecOf(level) === codec);
  lists.get(video)?.replace(
    offered.map(({ level: { width, height, bitrate }, number }) => ({
      id: String(number),
      width,
      height,
      bitrate,
    })),
    (choice) => {
      hls.nextLevel = offered[choice]?.number ?? -1;
    },
  );
}

function codecOf({ videoCodec = "" }: Level) {
  return videoCodec.split(".")[0];
}
