import type { Random } from "../../art/random";
import type { Arrangement, Chord, Note } from "./composition";
import { nearestChordStep, noteAt } from "./harmony";

/** Rhythms of one bar of four beats. */
const calmRhythms: [number[], ...number[][]] = [
  [2, 1, 1],
  [1.5, 0.5, 2],
  [3, 1],
  [1, 1, 2],
];
const livelyRhythms: [number[], ...number[][]] = [
  [1, 0.5, 0.5, 1, 1],
  [0.5, 0.5, 1, 2],
  [1.5, 0.5, 1, 1],
  [0.5, 0.5, 0.5, 0.5, 2],
];

type Tune = { rhythm: number[]; leaps: number[] };

/** One short tune, moved along with the chords from the second scene on, and sung out under the title. */
export function melodyNotes(chords: Chord[], { key, style, random }: Arrangement): Note[] {
  const tune = inventTune(style.eager, random);
  const sung = chords.filter(
    ({ part, strength }) => (part === "story" && strength > 0.25) || part === "title",
  );
  const level = loudness[style.melody] ?? 0.15;
  return sung.flatMap((chord, index) => {
    const answer = index % 2 === 1 ? [...tune.leaps].reverse() : tune.leaps;
    return phrase(chord, { rhythm: tune.rhythm, leaps: answer }).map(
      ({ step, at, length }): Note => ({
        voice: style.melody,
        note: noteAt(key, step) + (style.melody === "brass" ? 12 : 24),
        at,
        length: length * 0.95,
        level: level * (chord.part === "title" ? 1.15 : 0.9),
        pan: 0.08,
      }),
    );
  });
}

const loudness: Partial<Record<Note["voice"], number>> = {
  piano: 0.2,
  celesta: 0.15,
  vibraphone: 0.17,
  theremin: 0.09,
  whistle: 0.09,
  brass: 0.1,
  strings: 0.08,
  pizzicato: 0.24,
  synth: 0.09,
};

function inventTune(lively: boolean, random: Random): Tune {
  const rhythm = lively ? random.pick(livelyRhythms) : random.pick(calmRhythms);
  const leaps = rhythm.map(() => random.pick([-2, -1, -1, 1, 1, 2, 0]));
  return { rhythm, leaps };
}

/** Strong beats rest on chord tones; what lies between moves by step. */
function phrase(chord: Chord, { rhythm, leaps }: Tune) {
  let at = 0;
  let step = nearestChordStep(2, chord.degree);
  const notes: { step: number; at: number; length: number }[] = [];
  for (const [index, length] of rhythm.entries()) {
    if (at >= chord.length) break;
    const wished = step + (index === 0 ? 0 : (leaps[index] ?? 0));
    step = Number.isInteger(at) ? nearestChordStep(wished, chord.degree) : wished;
    notes.push({ step, at: chord.at + at, length: Math.min(length, chord.length - at) });
    at += length;
  }
  return notes;
}
