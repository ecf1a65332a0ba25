import { track } from "@/components/tracking/tracker";
import {
  beginPlaying,
  completeViewing,
  enterViewing,
  noteWatching,
  replayViewing,
  viewingContext,
  type Watching,
} from "@/components/tracking/viewing";
import { coverage, isWatchedFully, roundedSeconds } from "@/lib/events/played";
import { listen } from "./listen";
import { meterPlayback, type PlaybackMeter } from "./playback-meter";
import { SeekWatch } from "./seek-watch";

const HEARTBEAT_MS = 10_000;
const FRAME_PATIENCE_MS = 1_000; // a hidden tab renders no frames

/** Logs what the viewer does with a trailer: play, pause, resume, skip, progress and complete. */
export class WatchLog {
  readonly seeks: SeekWatch;
  readonly #video: HTMLVideoElement;
  readonly #titleId: string;
  readonly #meter: PlaybackMeter;
  readonly #onFirstFrame: () => void;
  readonly #stop: () => void;
  #hasStarted = false; // in this page, where a viewing that goes on may have played before
  #hasMoved = false; // by the viewer, which browsers allow before the first frame
  #isPausedByViewer = false;
  #beatAt = Number.POSITIVE_INFINITY;
  #quartile: number | null = null; // passed so far; null until the trailer's length is known
  #isOver = false;

  constructor(video: HTMLVideoElement, titleId: string, onFirstFrame: () => void) {
    this.#video = video;
    this.#titleId = titleId;
    this.#onFirstFrame = onFirstFrame;
    const before = enterViewing(titleId).watching.played;
    this.#meter = meterPlayback(video, { before, onTick: () => this.#tick() });
    this.seeks = new SeekWatch(video, (skip) => {
      this.#hasMoved = true;
      track({ kind: "skip", ...this.#context, ...skip });
    });
    this.#stop = listen(video, {
      playing: () => this.#awaitFrame(),
      play: () => this.#resume(),
      pause: () => this.#pause(),
    });
  }

  /** A full watch is followed by a new viewing; anything less goes on. */
  replay() {
    if (replayViewing(this.#titleId)) {
      this.#meter.reset();
      this.#quartile = 0;
    }
    this.#hasStarted = false;
    this.#isPausedByViewer = false;
  }

  stop() {
    this.#isOver = true;
    this.#note();
    this.#stop();
    this.seeks.stop();
    this.#meter.stop();
  }

  get #context() {
    return viewingContext(this.#titleId);
  }

  get #position() {
    return roundedSeconds(this.#video.currentTime);
  }

  get #watching(): Watching {
    const duration = Number.isFinite(this.#video.duration) ? this.#video.duration : 0;
    return {
      position: this.#position,
      duration: roundedSeconds(duration),
      played: this.#meter.ranges(),
    };
  }

  #note() {
    if (this.#hasStarted || this.#hasMoved) noteWatching(this.#titleId, this.#watching);
  }

  #awaitFrame() {
    if (this.#hasStarted) return;
    this.#hasStarted = true;
    let isSeen = false;
    const see = () => {
      if (isSeen || this.#isOver) return;
      isSeen = true;
      this.#begin();
    };
    this.#video.requestVideoFrameCallback?.(see);
    setTimeout(see, FRAME_PATIENCE_MS);
  }

  #begin() {
    this.#beatAt = performance.now() + HEARTBEAT_MS;
    // after a reload the viewing goes on, and has its play already
    const kind = beginPlaying(this.#titleId);
    track({ kind, ...this.#context, position: this.#position });
    this.#onFirstFrame();
  }

  #tick() {
    if (!this.#hasStarted) return;
    const watching = this.#watching;
    noteWatching(this.#titleId, watching);
    if (isWatchedFully(watching.played, watching.duration))
      completeViewing(this.#titleId, watching);
    const quartile = this.#newQuartile(watching);
    if (quartile === undefined && performance.now() < this.#beatAt) return;
    this.#beatAt = performance.now() + HEARTBEAT_MS;
    track({ kind: "progress", ...this.#context, ...watching, quartile });
  }

  /** The quarter of the trailer that has just become whole; the last is `complete`, which has an event of its own. */
  #newQuartile({ played, duration }: Watching): number | undefined {
    if (duration === 0) return undefined;
    const quartile = Math.min(3, Math.floor(coverage(played, duration) * 4));
    const before = this.#quartile ?? quartile; // what a reload found played was told before it
    this.#quartile = quartile;
    return quartile > before ? quartile : undefined;
  }

  #pause() {
    if (!this.#hasStarted || this.#video.ended) return;
    this.#isPausedByViewer = true;
    this.#beatAt = Number.POSITIVE_INFINITY;
    track({ kind: "pause", ...this.#context, position: this.#position });
  }

  #resume() {
    if (!this.#isPausedByViewer) return;
    this.#isPausedByViewer = false;
    this.#beatAt = performance.now() + HEARTBEAT_MS;
    track({ kind: "resume", ...this.#context, position: this.#position });
  }
}
