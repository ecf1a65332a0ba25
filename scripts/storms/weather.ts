import type { Figure } from "@/scripts/bench/figure";

/** A storm passes when every promise among its figures is kept; where it cannot blow it says why. */
export type Storm = (weather: Weather) => Promise<Figure[] | { skipped: string }>;

export type Weather = {
  scale: number; // of how much is thrown: 1 is the whole storm
  seed: string; // the same seed throws the same
  folder: string; // of this storm alone, gone after it
  say: (text: string) => void;
  /** What to undo when the storm is over, however it ends; the latest first. */
  afterwards: (undo: () => Promise<void> | void) => void;
};

/** How many at this scale, at least some. */
export function scaled(weather: Weather, whole: number, least = 1) {
  return Math.max(least, Math.round(whole * weather.scale));
}

/** A figure that must be nought. */
export function none(name: string, value: number): Figure {
  return { name, value, unit: "", limit: { at: "most", value: 0 } };
}
