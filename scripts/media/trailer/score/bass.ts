import type { Arrangement, Chord, Note } from "./composition";
import { noteAt } from "./harmony";

/** The lowest line: it keeps quiet until the story begins, or until its second half in calm scores. */
export function bassNotes(chord: Chord, { key, style, random }: Arrangement): Note[] {
  if (chord.part === "opening" || (!style.eager && chord.strength < 0.22)) return [];
  const root = noteAt(key, chord.degree);
  const low = root > 48 ? root - 12 : root;
  const fifth = noteAt(key, chord.degree + 4) - (root > 48 ? 12 : 0);
  const play = (at: number, note: number, length: number, level = 0.24): Note => ({
    voice: "bass",
    note: note > 52 ? note - 12 : note,
    at: chord.at + at,
    length,
    level,
    pan: 0,
  });
  const beats = Array.from({ length: Math.floor(chord.length) }, (_, beat) => beat);
  const ends = chord.part === "coda";
  if (ends || style.bass === "held") return [play(0, low, chord.length, 0.22)];
  switch (style.bass) {
    case "walking":
      return beats.map((beat) =>
        play(beat, walk(beat, { key, chord, chance: random.next() }), 0.9, 0.26),
      );
    case "oompah":
      return beats
        .filter((beat) => beat % 1 === 0)
        .map((beat) => play(beat, beat % 2 === 0 ? low : fifth, 0.45, 0.26));
    case "pulse":
      return beats.flatMap((beat) => [play(beat, low, 0.4), play(beat + 0.5, low, 0.35, 0.17)]);
    case "gallop":
      return beats.flatMap((beat) => [
        play(beat, low, 0.4),
        play(beat + 0.5, fifth, 0.2, 0.15),
        play(beat + 0.75, low, 0.2, 0.15),
      ]);
  }
}

type Stride = { key: Arrangement["key"]; chord: Chord; chance: number };

/** Root, then up or down the chord, with a step towards the next root on the last beat. */
function walk(beat: number, { key, chord, chance }: Stride) {
  const steps = [0, 2, 4, chance < 0.5 ? 5 : 3];
  const note = noteAt(key, chord.degree + (steps[beat % 4] ?? 0));
  return note > 50 ? note - 12 : note;
}
