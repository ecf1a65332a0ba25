import { chanceFrom } from "@/lib/evaluation/models/chance";
import {
  type Judged,
  type MeasureName,
  measureNames,
  measuresOf,
} from "@/lib/predictor/learning/accuracy";

export type Bounded = { value: number; low: number; high: number };

const REPETITIONS = 400;
const TAIL = 0.025;

/** Every measure with the bounds of 95 % of its bootstrap repetitions over the films asked about (Efron 1979). */
export function boundedMeasures(
  judged: Judged,
  { threshold, seed }: { threshold: number; seed: number },
): Record<MeasureName, Bounded> {
  const chance = chanceFrom(seed);
  const size = judged.liked.length;
  const drawn = Array.from({ length: REPETITIONS }, () => {
    const places = Int32Array.from({ length: size }, () => Math.floor(chance() * size));
    return measuresOf(
      {
        chances: Float64Array.from(places, (place) => judged.chances[place]),
        liked: Uint8Array.from(places, (place) => judged.liked[place]),
      },
      threshold,
    );
  });
  const whole = measuresOf(judged, threshold);
  const bounded = (name: MeasureName) => {
    const values = drawn.map((measures) => measures[name]).sort((one, other) => one - other);
    const at = (share: number) =>
      values[Math.min(REPETITIONS - 1, Math.floor(share * REPETITIONS))];
    return { value: whole[name], low: at(TAIL), high: at(1 - TAIL) };
  };
  return Object.fromEntries(measureNames.map((name) => [name, bounded(name)])) as Record<
    MeasureName,
    Bounded
  >; // every name has its bounds
}
