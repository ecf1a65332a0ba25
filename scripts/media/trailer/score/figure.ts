import type { Arrangement, Chord, Note } from "./composition";
import { chordSteps, noteAt } from "./harmony";
import type { Figure } from "./style";

type Pattern = { step: number; tones: number[]; length: number; level: number };

/** Which chord tones the accompaniment plays and how often: tone 3 is the first an octave higher. */
const patterns: Record<Figure, Pattern> = {
  broken: { step: 0.5, tones: [0, 1, 2, 3, 4, 3, 2, 1], length: 0.6, level: 0.1 },
  waves: { step: 0.5, tones: [0, 2, 3, 4, 5, 4, 3, 2], length: 1.6, level: 0.12 },
  offbeat: { step: 1, tones: [1, 2], length: 0.4, level: 0.12 },
  ostinato: { step: 0.5, tones: [0, 0, 3, 0, 2, 0, 3, 2], length: 0.35, level: 0.13 },
  chime: { step: 1, tones: [3, 5, 4, 2], length: 2, level: 0.1 },
};

export function figureNotes(chord: Chord, { key, style }: Arrangement): Note[] {
  const { kind, voice } = style.figure;
  const pattern = patterns[kind];
  const sparse = chord.part === "opening" || (chord.part === "coda" && kind !== "chime");
  const step = sparse ? pattern.step * 2 : pattern.step;
  const count = Math.floor(chord.length / step);
  const loudness = pattern.level * (sparse ? 0.75 : 0.75 + chord.strength * 0.5);
  return Array.from({ length: count }).flatMap((_, index) => {
    const at = chord.at + index * step + (kind === "offbeat" ? 0.5 : 0);
    const tones =
      kind === "offbeat" ? pattern.tones : [pattern.tones[index % pattern.tones.length] ?? 0];
    return tones.map((tone): Note => {
      const steps = chordSteps(chord.degree, 3);
      const note = noteAt(key, (steps[tone % 3] ?? 0) + 7 * Math.floor(tone / 3)) + 12;
      const accent = index % 2 === 0 ? 1 : 0.78;
      const high = note > key.root + 36 ? note - 12 : note;
      return {
        voice,
        note: high,
        at,
        length: pattern.length,
        level: loudness * accent,
        pan: index % 2 === 0 ? -0.3 : 0.3,
      };
    });
  });
}
