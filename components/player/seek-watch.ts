import { roundedSeconds } from "@/lib/events/played";
import {
  arrive,
  hold,
  letGo,
  noSeeking,
  SETTLE_MS,
  type SeekInput,
  type Skip,
  seek,
  settle,
  stand,
} from "@/lib/events/skip-gesture";
import { listen } from "./listen";

const INTENT_MS = 5_000; // a busy browser reports a seek a good while after it was asked for

/** Tells the viewer's seeks from Matinee's own and reports those that are skips. */
export class SeekWatch {
  readonly #video: HTMLVideoElement;
  readonly #onSkip: (skip: Skip) => void;
  readonly #stop: () => void;
  #seeking = noSeeking;
  #intent: { input: SeekInput; atMs: number } | null = null;
  #isOwnSeek = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(video: HTMLVideoElement, onSkip: (skip: Skip) => void) {
    this.#video = video;
    this.#onSkip = onSkip;
    this.#stop = listen(video, {
      timeupdate: () => this.#stand(),
      playing: () => {
        this.#isOwnSeek = false;
      },
      seeking: () => {
        if (!this.#isOwnSeek) this.#seeking = seek(this.#seeking, this.#input());
      },
      seeked: () => this.#arrive(),
    });
  }

  /** The viewer is about to seek, by these means. */
  announce(input: SeekInput) {
    this.#isOwnSeek = false;
    this.#intent = { input, atMs: performance.now() };
  }

  /** Matinee is about to seek: to resume, to replay or to repair. Ends when it arrives. */
  announceOwn() {
    this.#isOwnSeek = true;
  }

  hold() {
    this.#seeking = hold(this.#seeking);
  }

  letGo() {
    this.#seeking = letGo(this.#seeking, performance.now());
    this.#settleLater();
  }

  stop() {
    this.#stop();
    clearTimeout(this.#timer);
    this.#settle(); // a busy browser's timers are late: what has settled by now is a skip
  }

  #input(): SeekInput {
    const isFresh = this.#intent && performance.now() - this.#intent.atMs < INTENT_MS;
    return isFresh && this.#intent ? this.#intent.input : "drag"; // the browser's own seek bar
  }

  #stand() {
    if (!this.#video.seeking) this.#seeking = stand(this.#seeking, this.#video.currentTime);
  }

  #arrive() {
    this.#seeking = arrive(this.#seeking, this.#video.currentTime, performance.now());
    this.#isOwnSeek = false;
    this.#settleLater();
  }

  #settleLater() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#settle(), SETTLE_MS + 5);
  }

  #settle() {
    const { seeking, skip } = settle(this.#seeking, performance.now());
    this.#seeking = seeking;
    if (!skip) return;
    const { from, to, input } = skip;
    this.#onSkip({ from: roundedSeconds(from), to: roundedSeconds(to), input });
  }
}
