/** By what a viewer sought: the keys, the seek bar, a button, a double tap, or the system's media keys. */
export type SeekInput = "key" | "drag" | "button" | "tap" | "mediaSession";

export type Skip = { from: number; to: number; input: SeekInput };

type Gesture = { from: number; input: SeekInput; to: number | null; settledAtMs: number };

/** Where the playhead last stood by itself, and the seek gesture under way, if any. */
export type Seeking = {
  stable: number;
  gesture: Gesture | null;
  isHeld: boolean; // a finger or mouse still holds the seek bar
};

export const SETTLE_MS = 400;

const LEAST_SECONDS = 2;

export const noSeeking: Seeking = { stable: 0, gesture: null, isHeld: false };

/** The playhead moved by playing, or was moved by Matinee itself: a gesture would start from here. */
export function stand(seeking: Seeking, position: number): Seeking {
  return seeking.gesture ? seeking : { ...seeking, stable: position };
}

/** The viewer began to seek, or sought again before the last seek had settled. */
export function seek(seeking: Seeking, input: SeekInput): Seeking {
  const { from, input: firstInput } = seeking.gesture ?? { from: seeking.stable, input };
  return {
    ...seeking,
    gesture: { from, input: firstInput, to: null, settledAtMs: Number.POSITIVE_INFINITY },
  };
}

/** The playhead arrived. */
export function arrive(seeking: Seeking, position: number, atMs: number): Seeking {
  const { gesture } = seeking;
  if (!gesture) return { ...seeking, stable: position };
  return { ...seeking, gesture: { ...gesture, to: position, settledAtMs: atMs } };
}

export function hold(seeking: Seeking): Seeking {
  return { ...seeking, isHeld: true };
}

/** A drag that paused on its way settles only from when it is let go. */
export function letGo(seeking: Seeking, atMs: number): Seeking {
  const { gesture } = seeking;
  const isThere = gesture !== null && gesture.to !== null;
  return {
    ...seeking,
    isHeld: false,
    gesture: isThere ? { ...gesture, settledAtMs: Math.max(atMs, gesture.settledAtMs) } : gesture,
  };
}

/** Ends a gesture that has settled; it is a skip only if it went further than two seconds. */
export function settle(seeking: Seeking, nowMs: number): { seeking: Seeking; skip: Skip | null } {
  const { gesture, isHeld } = seeking;
  if (!gesture || gesture.to === null || isHeld || nowMs - gesture.settledAtMs < SETTLE_MS)
    return { seeking, skip: null };
  const { from, to, input } = gesture;
  const isSkip = Math.abs(to - from) > LEAST_SECONDS;
  return {
    seeking: { stable: to, gesture: null, isHeld: false },
    skip: isSkip ? { from, to, input } : null,
  };
}
