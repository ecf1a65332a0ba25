import { randomFrom } from "../../art/random";
import type { Note } from "./composition";
import type { Drum, Stroke } from "./drums";
import { frequencyOf } from "./harmony";
import { type Voice, voices } from "./voices";

export const sampleRate = 48_000;

export type Sound = { left: Float32Array; right: Float32Array };

export function silence(seconds: number): Sound {
  const samples = Math.ceil(seconds * sampleRate);
  return { left: new Float32Array(samples), right: new Float32Array(samples) };
}

/** Adds one note; `beatSeconds` turns its beats into time. */
export function playNote(sound: Sound, note: Note, beatSeconds: number) {
  const voice: Voice = voices[note.voice];
  const start = Math.round(note.at * beatSeconds * sampleRate);
  const heldSeconds = note.length * beatSeconds;
  const frequency = frequencyOf(note.note);
  for (const [index, cents] of voice.detune.entries()) {
    const spread = voice.detune.length === 1 ? 0 : (index / (voice.detune.length - 1) - 0.5) * 0.7;
    const pan = Math.min(1, Math.max(-1, note.pan + spread));
    const level = note.level / Math.sqrt(voice.detune.length);
    const tone = { frequency: frequency * 2 ** (cents / 1200), heldSeconds, level, pan, start };
    for (const [order, [ratio, share]] of voice.partials.entries()) {
      addPartial(sound, voice, {
        ...tone,
        frequency: tone.frequency * ratio,
        level: level * share,
        order,
      });
    }
  }
}

type Partial_ = {
  frequency: number;
  heldSeconds: number;
  level: number;
  pan: number;
  start: number;
  order: number;
};

function addPartial({ left, right }: Sound, voice: Voice, partial: Partial_) {
  const { frequency, heldSeconds, level, pan, start, order } = partial;
  if (frequency > 15_000) return;
  const dying = voice.decay * (1 + order * voice.damping);
  const length = Math.min(
    left.length - start,
    Math.round((heldSeconds + voice.release) * sampleRate),
  );
  const [leftLevel, rightLevel] = panned(level, pan);
  const attack = voice.attack * sampleRate;
  const releaseStart = heldSeconds * sampleRate;
  const release = voice.release * sampleRate;
  const turn = (2 * Math.PI * frequency) / sampleRate;
  const fading = Math.exp(-dying / sampleRate);
  const wave = voice.vibrato === 0 ? steadyWave(turn, fading) : waveringWave(turn, voice.vibrato);
  for (let sample = 0; sample < length; sample++) {
    const rising = sample < attack ? sample / attack : 1;
    const falling = sample > releaseStart ? Math.max(0, 1 - (sample - releaseStart) / release) : 1;
    const value = wave() * rising * falling * falling;
    left[start + sample] = (left[start + sample] ?? 0) + value * leftLevel;
    right[start + sample] = (right[start + sample] ?? 0) + value * rightLevel;
    if (dying > 0 && sample * dying > 7.6 * sampleRate) break; // by now a two-thousandth is left
  }
}

/** A dying sine by the two-term recurrence of a resonator: no call of Math.sin for each sample. */
function steadyWave(turn: number, fading: number) {
  const twoCosines = 2 * Math.cos(turn) * fading;
  const square = fading * fading;
  let before = 0;
  let now = Math.sin(turn) * fading;
  return () => {
    const value = now;
    now = twoCosines * value - square * before;
    before = value;
    return value;
  };
}

function waveringWave(turn: number, cents: number) {
  const bend = cents / 1731; // cents to a small share of the frequency
  let phase = 0;
  let sample = 0;
  return () => {
    phase += turn * (1 + bend * Math.sin((sample / sampleRate) * 34));
    sample += 1;
    return Math.sin(phase);
  };
}

/** Equal power left and right. */
function panned(level: number, pan: number) {
  const angle = ((pan + 1) * Math.PI) / 4;
  return [level * Math.cos(angle), level * Math.sin(angle)] as const;
}

type Noise = {
  seconds: number;
  level: number;
  colour: [low: number, high: number];
  shape: (share: number) => number;
};

/** Drums are falling sines and bands of noise. */
export function playStroke(sound: Sound, stroke: Stroke, beatSeconds: number) {
  const start = Math.max(0, Math.round(stroke.at * beatSeconds * sampleRate));
  const { level, length } = stroke;
  const noise = (made: Noise) => addNoise(sound, start, { ...made, level: made.level * level });
  const drop = (from: number, to: number, seconds: number, loud = 1) =>
    addDrop(sound, start, { from, to, seconds, level: level * loud });
  const strokes: Record<Drum, () => void> = {
    kick: () => drop(120, 46, 0.28),
    timpani: () => {
      drop(104, 78, 0.9, 0.8);
      noise({ seconds: 0.08, level: 0.4, colour: [0.02, 0.2], shape: fall });
    },
    snare: () => {
      drop(210, 160, 0.1, 0.5);
      noise({ seconds: 0.2, level: 0.9, colour: [0.12, 0.75], shape: fall });
    },
    brush: () =>
      noise({
        seconds: 0.24,
        level: 0.8,
        colour: [0.2, 0.6],
        shape: (share) => Math.sin(Math.PI * Math.sqrt(share)) ** 2,
      }),
    hat: () => noise({ seconds: 0.06, level: 1, colour: [0.5, 0.95], shape: fall }),
    wood: () => drop(980, 840, 0.06),
    hit: () => {
      drop(96, 44, 0.7);
      noise({ seconds: 0.3, level: 0.35, colour: [0.02, 0.3], shape: fall });
    },
    boom: () => {
      drop(74, 31, length);
      noise({ seconds: 0.9, level: 0.3, colour: [0.005, 0.09], shape: fall });
    },
    cymbal: () => noise({ seconds: length, level: 0.8, colour: [0.35, 0.9], shape: fall }),
    riser: () =>
      noise({
        seconds: length,
        level: 1,
        colour: [0.08, 0.5],
        shape: (share) => share ** 2.4 * (share > 0.97 ? (1 - share) / 0.03 : 1),
      }),
  };
  strokes[stroke.drum]();
}

const fall = (share: number) => (1 - share) ** 4;

/** White noise between two one-pole filters, whose strengths run from 0 (closed) to 1 (open). */
function addNoise(
  { left, right }: Sound,
  start: number,
  { seconds, level, colour: [low, high], shape }: Noise,
) {
  const random = randomFrom(`noise ${start} ${seconds}`);
  const samples = Math.min(left.length - start, Math.round(seconds * sampleRate));
  let [top, bottom] = [0, 0];
  for (let sample = 0; sample < samples; sample++) {
    top += high * (random.next() * 2 - 1 - top);
    bottom += low * (top - bottom);
    const value = (top - bottom) * level * shape(sample / samples);
    left[start + sample] = (left[start + sample] ?? 0) + value * 0.8;
    right[start + sample] = (right[start + sample] ?? 0) + value * 0.75;
  }
}

type Drop = { from: number; to: number; seconds: number; level: number };

function addDrop({ left, right }: Sound, start: number, { from, to, seconds, level }: Drop) {
  const samples = Math.min(left.length - start, Math.round(seconds * sampleRate));
  let phase = 0;
  for (let sample = 0; sample < samples; sample++) {
    const share = sample / samples;
    phase += (2 * Math.PI * (to + (from - to) * Math.exp(-share * 9))) / sampleRate;
    const value = Math.sin(phase) * level * (1 - share) ** 2 * Math.min(1, sample / 90);
    left[start + sample] = (left[start + sample] ?? 0) + value * 0.75;
    right[start + sample] = (right[start + sample] ?? 0) + value * 0.75;
  }
}
