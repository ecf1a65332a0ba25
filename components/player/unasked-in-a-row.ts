const MOST = 3;

let inARow = 0;

/** Another trailer begins that nobody asked for. */
export function noteUnasked() {
  inARow += 1;
}

/** Somebody pressed something: they are there. */
export function noteSomebody() {
  inARow = 0;
}

/** False once so many trailers followed one another that perhaps nobody looks any more. */
export function isStillWatching() {
  return inARow < MOST;
}
