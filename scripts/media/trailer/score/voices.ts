/** A pitched sound built from decaying partials. */
export type Voice = {
  partials: [ratio: number, level: number][];
  attack: number; // seconds
  release: number; // seconds after the note ends
  decay: number; // how fast the first partial dies, per second; 0 holds
  damping: number; // how much faster each higher partial dies
  detune: number[]; // copies, in cents
  vibrato: number; // cents
};

const harmonics = (count: number, falloff: number): [number, number][] =>
  Array.from({ length: count }, (_, index) => [index + 1, (index + 1) ** -falloff]);

const struck = { attack: 0.003, release: 0.09, detune: [0], vibrato: 0 };
const held = { decay: 0, damping: 0, vibrato: 0 };

export const voices = {
  piano: {
    ...struck,
    partials: harmonics(8, 1.45).map(([k, level]): [number, number] => [
      k * (1 + 0.0004 * k * k),
      level,
    ]),
    decay: 1.5,
    damping: 0.75,
    release: 0.22,
    detune: [-1.5, 1.5],
  },
  pluck: {
    ...struck,
    partials: harmonics(9, 1.1).map(([k, level]): [number, number] => [
      k,
      level * Math.abs(Math.sin(k * 0.62)),
    ]),
    decay: 3.2,
    damping: 1.1,
    attack: 0.002,
  },
  pizzicato: { ...struck, partials: harmonics(6, 1.5), decay: 7, damping: 2.4, attack: 0.004 },
  celesta: {
    ...struck,
    partials: [
      [1, 1],
      [3, 0.22],
      [6.2, 0.09],
      [9.5, 0.03],
    ],
    decay: 2.6,
    damping: 2.2,
    release: 0.7,
  },
  vibraphone: {
    ...struck,
    partials: [
      [1, 1],
      [4, 0.28],
      [9.9, 0.06],
    ],
    decay: 1.5,
    damping: 2.2,
    release: 0.5,
    detune: [-2, 2],
  },
  marimba: {
    ...struck,
    partials: [
      [1, 1],
      [3.93, 0.3],
      [9.6, 0.09],
    ],
    decay: 5.5,
    damping: 3.4,
    release: 0.3,
  },
  pad: { ...held, partials: harmonics(6, 1.75), attack: 0.55, release: 0.9, detune: [-7, 0, 6] },
  strings: { ...held, partials: harmonics(9, 1.3), attack: 0.16, release: 0.28, detune: [-5, 5] },
  spiccato: {
    ...struck,
    partials: harmonics(9, 1.2),
    decay: 6,
    damping: 0.8,
    attack: 0.012,
    detune: [-5, 5],
  },
  brass: { ...held, partials: harmonics(8, 1.15), attack: 0.075, release: 0.16, detune: [-3, 4] },
  organ: {
    ...held,
    partials: [
      [0.5, 0.3],
      [1, 1],
      [2, 0.55],
      [3, 0.32],
      [4, 0.24],
      [6, 0.1],
      [8, 0.08],
    ],
    attack: 0.05,
    release: 0.25,
    detune: [-2, 2],
  },
  bass: {
    ...struck,
    partials: harmonics(5, 1.4),
    decay: 1.4,
    damping: 1.3,
    attack: 0.008,
    release: 0.12,
  },
  drone: { ...held, partials: harmonics(5, 1.5), attack: 0.9, release: 1.2, detune: [-9, 0, 8] },
  theremin: {
    ...held,
    partials: [
      [1, 1],
      [2, 0.16],
      [3, 0.05],
    ],
    attack: 0.14,
    release: 0.22,
    detune: [0],
    vibrato: 26,
  },
  whistle: {
    ...held,
    partials: [
      [1, 1],
      [2, 0.07],
    ],
    attack: 0.06,
    release: 0.14,
    detune: [0],
    vibrato: 14,
  },
  synth: {
    ...struck,
    partials: harmonics(7, 1.05),
    decay: 4.4,
    damping: 1.1,
    attack: 0.004,
    release: 0.2,
    detune: [-6, 6],
  },
} as const satisfies Record<string, Voice>;

export type VoiceName = keyof typeof voices;
