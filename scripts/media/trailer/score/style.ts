import type { Mood } from "../mood";
import type { Mode } from "./harmony";
import type { VoiceName } from "./voices";

export type BassLine = "held" | "walking" | "oompah" | "pulse" | "gallop";
export type Figure = "broken" | "waves" | "offbeat" | "ostinato" | "chime";
export type Groove =
  | "none"
  | "heartbeat"
  | "brushes"
  | "stomp"
  | "march"
  | "gallop"
  | "electronic"
  | "clockwork"
  | "light";

export type ScoreStyle = {
  modes: readonly [Mode, ...Mode[]];
  progressions: readonly [number[], ...number[][]]; // scale degrees, 0 is home
  chordBeats: number;
  chordSize: 3 | 4;
  pad: VoiceName;
  figure: { voice: VoiceName; kind: Figure };
  melody: VoiceName;
  bass: BassLine;
  groove: Groove;
  eager: boolean; // bass and drums play from the first scene on
  cue: string; // how the captions name it
};

const calm = { chordBeats: 4, eager: false } as const;
const lively = { chordBeats: 4, chordSize: 3, eager: true } as const;

export const scoreStyles: Record<Mood, ScoreStyle> = {
  horror: {
    ...calm,
    chordSize: 3,
    modes: ["harmonic", "phrygian"],
    progressions: [
      [0, 5, 3, 4],
      [0, 1, 0, 4],
      [0, 3, 5, 4],
    ],
    pad: "drone",
    figure: { voice: "celesta", kind: "chime" },
    melody: "celesta",
    bass: "held",
    groove: "heartbeat",
    cue: "low drone and a music box",
  },
  noir: {
    ...calm,
    chordSize: 4,
    modes: ["harmonic", "dorian"],
    progressions: [
      [0, 3, 1, 4],
      [0, 5, 1, 4],
      [0, 3, 5, 4],
    ],
    pad: "strings",
    figure: { voice: "vibraphone", kind: "offbeat" },
    melody: "vibraphone",
    bass: "walking",
    groove: "brushes",
    eager: true,
    cue: "slow jazz, walking bass",
  },
  comedy: {
    ...lively,
    modes: ["major"],
    progressions: [
      [0, 5, 1, 4],
      [0, 3, 0, 4],
      [0, 0, 3, 4],
    ],
    pad: "strings",
    figure: { voice: "piano", kind: "offbeat" },
    melody: "pizzicato",
    bass: "oompah",
    groove: "light",
    cue: "bouncing piano",
  },
  adventure: {
    ...lively,
    modes: ["dorian", "mixolydian"],
    progressions: [
      [0, 6, 3, 4],
      [0, 5, 6, 4],
      [0, 2, 6, 3],
    ],
    pad: "strings",
    figure: { voice: "spiccato", kind: "ostinato" },
    melody: "brass",
    bass: "pulse",
    groove: "stomp",
    cue: "galloping strings and brass",
  },
  western: {
    ...lively,
    modes: ["dorian", "minor"],
    progressions: [
      [0, 6, 5, 6],
      [0, 2, 6, 3],
      [0, 3, 6, 4],
    ],
    pad: "strings",
    figure: { voice: "pluck", kind: "broken" },
    melody: "whistle",
    bass: "gallop",
    groove: "gallop",
    cue: "guitar and a lone whistle",
  },
  war: {
    ...calm,
    chordSize: 3,
    modes: ["minor", "harmonic"],
    progressions: [
      [0, 5, 2, 4],
      [0, 3, 5, 4],
      [0, 5, 6, 4],
    ],
    pad: "strings",
    figure: { voice: "spiccato", kind: "ostinato" },
    melody: "brass",
    bass: "pulse",
    groove: "march",
    eager: true,
    cue: "drums and low brass",
  },
  "science fiction": {
    ...lively,
    modes: ["lydian", "dorian"],
    progressions: [
      [0, 1, 5, 4],
      [0, 4, 1, 3],
      [0, 5, 1, 4],
    ],
    pad: "pad",
    figure: { voice: "synth", kind: "broken" },
    melody: "theremin",
    bass: "pulse",
    groove: "electronic",
    cue: "pulsing synthesiser",
  },
  drama: {
    ...calm,
    chordSize: 3,
    modes: ["minor", "major"],
    progressions: [
      [0, 5, 2, 4],
      [0, 4, 5, 3],
      [0, 2, 3, 4],
    ],
    pad: "strings",
    figure: { voice: "piano", kind: "waves" },
    melody: "piano",
    bass: "held",
    groove: "none",
    cue: "slow piano and strings",
  },
  romance: {
    ...calm,
    chordSize: 4,
    modes: ["major", "lydian"],
    progressions: [
      [0, 5, 1, 4],
      [0, 2, 3, 4],
      [0, 3, 1, 4],
    ],
    pad: "strings",
    figure: { voice: "piano", kind: "waves" },
    melody: "strings",
    bass: "held",
    groove: "light",
    cue: "tender piano and strings",
  },
  documentary: {
    ...lively,
    modes: ["mixolydian", "major"],
    progressions: [
      [0, 3, 5, 4],
      [0, 6, 3, 4],
      [0, 4, 5, 3],
    ],
    pad: "pad",
    figure: { voice: "marimba", kind: "broken" },
    melody: "piano",
    bass: "pulse",
    groove: "light",
    cue: "steady marimba",
  },
  animation: {
    ...lively,
    modes: ["major", "lydian"],
    progressions: [
      [0, 3, 1, 4],
      [0, 5, 3, 4],
      [0, 1, 3, 4],
    ],
    pad: "strings",
    figure: { voice: "marimba", kind: "offbeat" },
    melody: "celesta",
    bass: "oompah",
    groove: "light",
    cue: "playful bells and strings",
  },
  thriller: {
    ...calm,
    chordSize: 3,
    modes: ["minor", "harmonic"],
    progressions: [
      [0, 5, 3, 4],
      [0, 3, 0, 4],
      [0, 1, 5, 4],
    ],
    pad: "drone",
    figure: { voice: "spiccato", kind: "ostinato" },
    melody: "piano",
    bass: "pulse",
    groove: "clockwork",
    eager: true,
    cue: "ticking pulse",
  },
  experimental: {
    ...lively,
    modes: ["lydian", "dorian"],
    progressions: [
      [0, 1, 6, 4],
      [0, 4, 2, 5],
      [0, 3, 6, 1],
    ],
    pad: "pad",
    figure: { voice: "vibraphone", kind: "broken" },
    melody: "synth",
    bass: "pulse",
    groove: "electronic",
    cue: "wandering electronic pattern",
  },
};
