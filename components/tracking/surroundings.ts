type Window = { width: number; height: number; isTouched: boolean; screenWidth: number };

/** What a page stands in: coarse enough that it tells nobody apart. */
export type Surroundings = { viewport: string; device: "phone" | "tablet" | "computer" };

const STEP = 100; // CSS pixels
const TABLET = 600; // CSS pixels of a screen's shorter side, from which it is no phone

let known: Surroundings | null = null; // until the window changes: asking the browser costs more than the event

export function surroundings(): Surroundings {
  if (!known) window.addEventListener("resize", forget, { once: true });
  known ??= surroundingsOf({
    width: window.innerWidth,
    height: window.innerHeight,
    isTouched: window.matchMedia("(pointer: coarse)").matches,
    screenWidth: Math.min(screen.width, screen.height),
  });
  return known;
}

function forget() {
  known = null;
}

export function surroundingsOf({ width, height, isTouched, screenWidth }: Window): Surroundings {
  const touched = screenWidth < TABLET ? "phone" : "tablet";
  return {
    viewport: `${rounded(width)}x${rounded(height)}`,
    device: isTouched ? touched : "computer",
  };
}

function rounded(pixels: number) {
  return Math.max(1, Math.round(pixels / STEP)) * STEP;
}
