import type { Sound } from "./sound";

/** Comb and all-pass delays in samples, mutually prime, after M. Schroeder's reverberator (1962). */
const combs = [1687, 1931, 2053, 2251];
const allPasses = [557, 181];
const stereoSpread = 43;

/** Adds a room; `wet` is how much of it is heard. */
export function addRoom({ left, right }: Sound, wet: number) {
  const sum = left.map((value, index) => (value + (right[index] ?? 0)) * 0.5);
  mixIn(left, reverberated(sum, 0), wet);
  mixIn(right, reverberated(sum, stereoSpread), wet);
}

function reverberated(dry: Float32Array, spread: number) {
  const wet = new Float32Array(dry.length);
  for (const delay of combs) addComb(wet, dry, delay + spread);
  return allPasses.reduce((signal, delay) => allPassed(signal, delay + spread), wet);
}

/** The feedback loses its treble, as it does in a room with curtains. */
function addComb(wet: Float32Array, dry: Float32Array, delay: number) {
  const line = new Float32Array(delay);
  let dull = 0;
  let at = 0;
  for (let index = 0; index < dry.length; index++) {
    const echo = line[at] ?? 0;
    dull += 0.55 * (echo - dull);
    line[at] = (dry[index] ?? 0) + dull * 0.8;
    wet[index] = (wet[index] ?? 0) + echo * 0.25;
    at = at + 1 === delay ? 0 : at + 1;
  }
}

function allPassed(signal: Float32Array, delay: number) {
  const line = new Float32Array(delay);
  const out = new Float32Array(signal.length);
  let at = 0;
  for (let index = 0; index < signal.length; index++) {
    const echo = line[at] ?? 0;
    const value = (signal[index] ?? 0) + echo * 0.5;
    line[at] = value;
    out[index] = echo - value * 0.5;
    at = at + 1 === delay ? 0 : at + 1;
  }
  return out;
}

function mixIn(target: Float32Array, added: Float32Array, share: number) {
  for (let index = 0; index < target.length; index++)
    target[index] = (target[index] ?? 0) + (added[index] ?? 0) * share;
}
