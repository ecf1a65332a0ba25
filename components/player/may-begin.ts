const ANSWER_MS = 30; // browsers refuse at once, and allow by waiting for something to play

/**
 * Whether the browser lets a trailer begin with its sound before anybody pressed anything here. A video without a source is
 * asked to play, which needs neither the code of a player nor a byte of the trailer.
 */
export async function mayBegin(): Promise<boolean> {
  if (wasPressed()) return true;
  const refused = document
    .createElement("video")
    .play()
    .then(
      () => false,
      (error) => error instanceof DOMException && error.name === "NotAllowedError",
    );
  const noAnswer = new Promise<boolean>((resolve) => setTimeout(resolve, ANSWER_MS, false));
  return !(await Promise.race([refused, noAnswer]));
}

/** Somebody pressed something in this document, after which browsers refuse nothing. */
export function wasPressed(): boolean {
  return navigator.userActivation?.hasBeenActive ?? false;
}
