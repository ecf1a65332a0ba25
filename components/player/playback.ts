import { enterViewing, watchingOf } from "@/components/tracking/viewing";
import type { SeekInput } from "@/lib/events/skip-gesture";
import { attachTrailer, type Problem, type Quality, type Stream } from "./attach-trailer";
import { HealthLog } from "./health-log";
import { listen } from "./listen";
import { type Fact, playbackFacts } from "./playback-facts";
import { offerRenditions } from "./rendition-list";
import { WatchLog } from "./watch-log";

export type Phase =
  | { kind: "starting" }
  | { kind: "blocked" } // the browser wants a press before it plays with sound
  | { kind: "playing" }
  | { kind: "ended" }
  | { kind: "failed"; message: string };

type Trailer = {
  titleId: string;
  source: string;
  durationSeconds: number;
  resumeSeconds: number;
  savesData: boolean;
  onPhase: (phase: Phase) => void;
};

const ALMOST_OVER_SECONDS = 2; // nobody wants to resume there

/** One trailer in one video element: loads, starts, repairs and logs it. */
export class Playback {
  readonly #video: HTMLVideoElement;
  readonly #trailer: Trailer;
  readonly #watchLog: WatchLog;
  readonly #healthLog: HealthLog;
  readonly #stopListening: () => void;
  #askedAt = performance.now();
  #stream: Stream | null = null;
  #quality: Quality | null = null;
  #startupMs: number | null = null;
  #hasEnded = false;
  #isOver = false;

  constructor(video: HTMLVideoElement, trailer: Trailer) {
    this.#video = video;
    this.#trailer = trailer;
    const { position } = enterViewing(trailer.titleId).watching;
    this.#healthLog = new HealthLog(video, trailer.titleId);
    this.#watchLog = new WatchLog(video, trailer.titleId, () => this.#noteStartup());
    this.#stopListening = listen(video, {
      playing: () => trailer.onPhase({ kind: "playing" }),
      seeked: () => this.#goOnAfterEnd(),
      ended: () => {
        this.#hasEnded = true;
        trailer.onPhase({ kind: "ended" });
      },
    });
    void this.#load(position || trailer.resumeSeconds);
  }

  get video() {
    return this.#video;
  }

  get facts(): Fact[] {
    return playbackFacts(this.#video, {
      startupMs: this.#startupMs,
      quality: this.#quality,
      bandwidth: this.#stream?.bandwidth() ?? null,
    });
  }

  /** The viewer asks for playback: the press that browsers want, or after a pause. */
  start() {
    if (this.#video.paused && this.#video.currentTime === 0) this.#askedAt = performance.now();
    void this.#play();
  }

  retry() {
    this.#trailer.onPhase({ kind: "starting" });
    this.#stream?.detach();
    this.#stream = null;
    void this.#load(watchingOf(this.#trailer.titleId)?.position ?? 0);
  }

  replay() {
    this.#askedAt = performance.now();
    this.#watchLog.replay();
    this.#watchLog.seeks.announceOwn();
    this.#video.currentTime = 0;
    void this.#play();
  }

  seekTo(seconds: number, input: SeekInput) {
    const { duration } = this.#video;
    if (!Number.isFinite(duration)) return;
    this.#watchLog.seeks.announce(input);
    this.#video.currentTime = Math.min(duration, Math.max(0, seconds));
  }

  seekBy(seconds: number, input: SeekInput) {
    this.seekTo(this.#video.currentTime + seconds, input);
  }

  get seeks() {
    return this.#watchLog.seeks;
  }

  destroy() {
    this.#isOver = true;
    this.#stopListening();
    this.#watchLog.stop();
    this.#healthLog.stop();
    this.#stream?.detach();
  }

  async #load(fromSeconds: number) {
    const startSeconds = this.#isAlmostOver(fromSeconds) ? 0 : fromSeconds;
    this.#watchLog.seeks.announceOwn();
    try {
      const stream = await attachTrailer(this.#video, this.#trailer.source, {
        startSeconds: startSeconds || undefined,
        onProblem: (problem) => this.#meet(problem),
        onRecovery: () => this.#watchLog.seeks.announceOwn(),
        savesData: this.#trailer.savesData,
        onLevels: (hls) => offerRenditions(this.#video, hls),
        onQuality: (quality) => this.#noteQuality(quality),
      });
      if (this.#isOver) return stream.detach();
      this.#stream = stream;
      await this.#play();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.#meet({ message: message.slice(0, 300), fatal: true }); // the player itself did not load
    }
  }

  #noteStartup() {
    this.#startupMs = performance.now() - this.#askedAt;
    this.#healthLog.startup(this.#startupMs);
  }

  #noteQuality(quality: Quality) {
    this.#quality = quality;
    this.#healthLog.quality(quality);
  }

  #isAlmostOver(seconds: number) {
    return seconds > this.#trailer.durationSeconds - ALMOST_OVER_SECONDS;
  }

  /** Seeking back from the end means wanting to see it. */
  #goOnAfterEnd() {
    if (this.#hasEnded && !this.#video.ended) void this.#play();
    this.#hasEnded = this.#video.ended;
  }

  async #play() {
    try {
      await this.#video.play();
    } catch (error) {
      const isForbidden = error instanceof DOMException && error.name === "NotAllowedError";
      if (isForbidden && !this.#isOver) this.#trailer.onPhase({ kind: "blocked" });
    }
  }

  #meet(problem: Problem) {
    if (this.#isOver) return;
    this.#healthLog.problem(problem);
    if (problem.fatal) this.#trailer.onPhase({ kind: "failed", message: advice(problem) });
  }
}

function advice({ message }: Problem) {
  if (/incompatible/i.test(message)) return "This browser cannot play the formats of this trailer.";
  if (/network|load/i.test(message))
    return "The trailer could not be loaded. Check the connection and try again.";
  return "The trailer stopped because of a fault in playback.";
}
