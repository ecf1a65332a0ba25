export const modes = {
  major: [0, 2, 4, 5, 7, 9, 11],
  lydian: [0, 2, 4, 6, 7, 9, 11],
  mixolydian: [0, 2, 4, 5, 7, 9, 10],
  dorian: [0, 2, 3, 5, 7, 9, 10],
  minor: [0, 2, 3, 5, 7, 8, 10],
  harmonic: [0, 2, 3, 5, 7, 8, 11],
  phrygian: [0, 1, 3, 5, 7, 8, 10],
} as const;

export type Mode = keyof typeof modes;

export type Key = { root: number; mode: Mode }; // root as a MIDI note number

/** The MIDI note of a scale step; step 7 is the octave of step 0. */
export function noteAt({ root, mode }: Key, step: number) {
  const scale = modes[mode];
  const octave = Math.floor(step / scale.length);
  return root + octave * 12 + (scale[step - octave * scale.length] ?? 0);
}

/** The scale steps of a chord of thirds: 3 for a triad, 4 for a seventh chord. */
export function chordSteps(degree: number, size: number) {
  return Array.from({ length: size }, (_, index) => degree + index * 2);
}

/** The chord tone nearest to a scale step, above or below. */
export function nearestChordStep(step: number, degree: number) {
  const tones = [0, 2, 4].flatMap((third) =>
    [-14, -7, 0, 7, 14].map((octave) => degree + third + octave),
  );
  return tones.reduce((best, tone) =>
    Math.abs(tone - step) < Math.abs(best - step) ? tone : best,
  );
}

export const frequencyOf = (note: number) => 440 * 2 ** ((note - 69) / 12);
