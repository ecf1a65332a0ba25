import type { Arrangement, Chord } from "./composition";
import type { Groove } from "./style";

export type Drum =
  | "kick"
  | "snare"
  | "brush"
  | "hat"
  | "wood"
  | "timpani"
  | "hit"
  | "boom"
  | "cymbal"
  | "riser";

/** A drum stroke: the time is in beats, the length in seconds. */
export type Stroke = { drum: Drum; at: number; level: number; length: number };

type Beat = [drum: Drum, beat: number, level: number];

/** What is played in a bar of four beats. */
const grooves: Record<Groove, Beat[]> = {
  none: [],
  heartbeat: [
    ["kick", 0, 0.5],
    ["kick", 0.36, 0.32],
    ["kick", 2, 0.5],
    ["kick", 2.36, 0.32],
  ],
  brushes: [
    ["brush", 0, 0.1],
    ["brush", 1, 0.2],
    ["hat", 1.66, 0.06],
    ["brush", 2, 0.1],
    ["brush", 3, 0.2],
    ["hat", 3.66, 0.06],
  ],
  stomp: [
    ["timpani", 0, 0.5],
    ["snare", 1, 0.16],
    ["kick", 1.5, 0.3],
    ["timpani", 2, 0.4],
    ["snare", 3, 0.18],
    ["kick", 3.5, 0.3],
  ],
  march: [
    ["kick", 0, 0.45],
    ["snare", 1, 0.16],
    ["snare", 1.5, 0.09],
    ["snare", 1.75, 0.09],
    ["kick", 2, 0.4],
    ["snare", 3, 0.18],
    ["snare", 3.5, 0.1],
  ],
  gallop: [
    ["kick", 0, 0.34],
    ["wood", 0.5, 0.12],
    ["wood", 0.75, 0.12],
    ["wood", 1, 0.16],
    ["wood", 1.5, 0.12],
    ["wood", 1.75, 0.12],
    ["kick", 2, 0.34],
    ["wood", 2.5, 0.12],
    ["wood", 2.75, 0.12],
    ["wood", 3, 0.16],
  ],
  electronic: [
    ["kick", 0, 0.45],
    ["hat", 0.5, 0.09],
    ["snare", 1, 0.13],
    ["hat", 1.5, 0.09],
    ["kick", 2, 0.42],
    ["hat", 2.5, 0.09],
    ["kick", 2.75, 0.25],
    ["snare", 3, 0.13],
    ["hat", 3.5, 0.09],
  ],
  clockwork: [
    ["wood", 0, 0.16],
    ["wood", 1, 0.11],
    ["kick", 0, 0.3],
    ["wood", 2, 0.16],
    ["wood", 3, 0.11],
    ["hat", 3.5, 0.06],
  ],
  light: [
    ["kick", 0, 0.26],
    ["hat", 0.5, 0.06],
    ["brush", 1, 0.14],
    ["hat", 1.5, 0.06],
    ["kick", 2, 0.22],
    ["hat", 2.5, 0.06],
    ["brush", 3, 0.14],
    ["wood", 3.5, 0.08],
  ],
};

/** Drums wait for the second scene unless the score is eager, and are gone after the title. */
export function drumStrokes(chord: Chord, { style }: Arrangement): Stroke[] {
  const waits = chord.part === "opening" || chord.part === "coda";
  if (waits || (!style.eager && chord.strength < 0.35)) return [];
  const growth = 0.7 + chord.strength * 0.45;
  return grooves[style.groove]
    .filter(([, beat]) => beat < chord.length)
    .map(([drum, beat, level]) => ({
      drum,
      at: chord.at + beat,
      level: level * growth,
      length: 0.4,
    }));
}
