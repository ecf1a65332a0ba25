import { track } from "@/components/tracking/tracker";
import { viewingContext } from "@/components/tracking/viewing";
import { roundedSeconds } from "@/lib/events/played";
import type { Problem, Quality } from "./attach-trailer";
import { listen } from "./listen";

const LEAST_STALL_MS = 250; // shorter pauses are the decoder's, nobody sees them
const PROBLEM_PAUSE_MS = 2_000; // hls.js may repeat itself five times a second

/** Logs how well it played: start, stalls, levels, speed, problems and whether anyone could see it. */
export class HealthLog {
  readonly #video: HTMLVideoElement;
  readonly #titleId: string;
  readonly #stop: () => void;
  #stalledAt: number | null = null;
  #rate = 1;
  #lastProblem = { message: "", atMs: Number.NEGATIVE_INFINITY };

  constructor(video: HTMLVideoElement, titleId: string) {
    this.#video = video;
    this.#titleId = titleId;
    const stopListening = listen(video, {
      waiting: () => this.#stall(),
      playing: () => this.#flow(),
      ratechange: () => this.#changeRate(),
    });
    const see = () =>
      track({
        kind: "visibility",
        ...this.#context,
        state: document.hidden ? "hidden" : "visible",
      });
    document.addEventListener("visibilitychange", see);
    this.#stop = () => {
      stopListening();
      document.removeEventListener("visibilitychange", see);
    };
  }

  startup(ms: number) {
    track({ kind: "startup", ...this.#context, ms: Math.round(ms) });
  }

  quality({ height, bitrate, codec }: Quality) {
    track({ kind: "quality", ...this.#context, height, bitrate, codec: codec.slice(0, 60) });
  }

  problem({ message, fatal }: Problem) {
    const now = performance.now();
    const isEcho =
      message === this.#lastProblem.message && now - this.#lastProblem.atMs < PROBLEM_PAUSE_MS;
    this.#lastProblem = { message, atMs: now };
    if (!isEcho) track({ kind: "error", ...this.#context, message, fatal });
  }

  stop() {
    this.#flow(); // whoever left while it stood still saw it stand still
    this.#stop();
  }

  get #context() {
    return viewingContext(this.#titleId);
  }

  get #position() {
    return roundedSeconds(this.#video.currentTime);
  }

  /** Waiting before the first frame is startup, and waiting after a seek was asked for. */
  #stall() {
    const hasPlayed = this.#video.played.length > 0;
    if (hasPlayed && !this.#video.seeking) this.#stalledAt ??= performance.now();
  }

  #flow() {
    if (this.#stalledAt === null) return;
    const ms = Math.round(performance.now() - this.#stalledAt);
    this.#stalledAt = null;
    if (ms >= LEAST_STALL_MS)
      track({ kind: "stall", ...this.#context, ms, position: this.#position });
  }

  #changeRate() {
    if (this.#video.playbackRate === this.#rate) return;
    this.#rate = this.#video.playbackRate;
    track({ kind: "rate", ...this.#context, rate: this.#rate, position: this.#position });
  }
}
