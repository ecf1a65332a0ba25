/** A stretch of the trailer, in seconds. */
export type PlayedRange = [from: number, to: number];

/** The playhead at one moment, with the speed at which it was moving. */
export type Tick = { position: number; atMs: number; rate: number };

/** What was really played in a viewing, kept outside the media element, which forgets on every reset. */
export type PlayedMeter = { ranges: PlayedRange[]; last: (Tick & { spareSeconds: number }) | null };

const COMPLETE_SHARE = 0.95;
const SLACK_SECONDS = 0.5; // the clocks of media and page drift
const MOST_SPARE_SECONDS = 10; // a busy page sees the playhead late, and then all at once
const TOUCHING_SECONDS = 0.01;

/** Adds what was played since the last tick. A playhead that moved faster than it plays was moved, not played. */
export function meterTick({ ranges, last }: PlayedMeter, tick: Tick): PlayedMeter {
  if (!last) return { ranges, last: { ...tick, spareSeconds: SLACK_SECONDS } };
  const movedSeconds = tick.position - last.position;
  const passedSeconds = Math.max(0, tick.atMs - last.atMs) / 1_000;
  const mostSeconds = last.spareSeconds + passedSeconds * Math.max(tick.rate, last.rate);
  if (movedSeconds < 0 || movedSeconds > mostSeconds)
    return { ranges, last: { ...tick, spareSeconds: SLACK_SECONDS } };
  const spareSeconds = Math.min(MOST_SPARE_SECONDS, mostSeconds - movedSeconds);
  const next = { ranges, last: { ...tick, spareSeconds } };
  if (movedSeconds === 0) return next;
  return { ...next, ranges: addRange(ranges, [last.position, tick.position]) };
}

/** Playback stopped or the playhead is about to be moved: the next tick begins a new stretch. */
export function meterBreak({ ranges }: PlayedMeter): PlayedMeter {
  return { ranges, last: null };
}

/** The union of the ranges, sorted, without overlaps. */
export function addRange(ranges: PlayedRange[], [from, to]: PlayedRange): PlayedRange[] {
  const isApart = ([start, end]: PlayedRange) =>
    end < from - TOUCHING_SECONDS || start > to + TOUCHING_SECONDS;
  const joined = ranges.filter((range) => !isApart(range));
  const whole: PlayedRange = [
    Math.min(from, ...joined.map(([start]) => start)),
    Math.max(to, ...joined.map(([, end]) => end)),
  ];
  return [...ranges.filter(isApart), whole].sort(([a], [b]) => a - b);
}

export function playedSeconds(ranges: PlayedRange[]): number {
  return ranges.reduce((sum, [from, to]) => sum + to - from, 0);
}

/** The share of the trailer's seconds that were really played, 0 to 1. */
export function coverage(ranges: PlayedRange[], durationSeconds: number): number {
  if (!(durationSeconds > 0)) return 0;
  return Math.min(1, playedSeconds(ranges) / durationSeconds);
}

export function isWatchedFully(ranges: PlayedRange[], durationSeconds: number): boolean {
  return coverage(ranges, durationSeconds) >= COMPLETE_SHARE;
}

/** Milliseconds are exact enough for a log. */
export function roundedRanges(ranges: PlayedRange[]): PlayedRange[] {
  return ranges.map(([from, to]) => [roundedSeconds(from), roundedSeconds(to)]);
}

export function roundedSeconds(seconds: number): number {
  return Math.round(seconds * 1_000) / 1_000;
}
