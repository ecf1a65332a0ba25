import { type Sound, sampleRate } from "./sound";

/** Integrated loudness in LUFS, as ITU-R BS.1770-4 defines it for two channels. */
export function loudnessOf({ left, right }: Sound): number {
  const channels = [left, right].map(weighted);
  const block = Math.round(sampleRate * 0.4);
  const hop = block / 4;
  const powers: number[] = [];
  for (let start = 0; start + block <= left.length; start += hop) {
    powers.push(
      channels.reduce((sum, channel) => sum + meanSquare(channel, start, start + block), 0),
    );
  }
  const audible = powers.filter((power) => levelOf(power) > -70);
  const gate = levelOf(mean(audible)) - 10;
  return levelOf(mean(audible.filter((power) => levelOf(power) > gate)));
}

const levelOf = (power: number) => -0.691 + 10 * Math.log10(power);

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function meanSquare(channel: Float32Array, start: number, end: number) {
  let sum = 0;
  for (let index = start; index < end; index++) sum += (channel[index] ?? 0) ** 2;
  return sum / (end - start);
}

type Biquad = { b: [number, number, number]; a: [number, number] };

/** The K-weighting filters at 48 kHz, coefficients from the recommendation's tables 1 and 2. */
const shelf: Biquad = {
  b: [1.53512485958697, -2.69169618940638, 1.19839281085285],
  a: [-1.69065929318241, 0.73248077421585],
};
const highPass: Biquad = { b: [1, -2, 1], a: [-1.99004745483398, 0.99007225036621] };

const weighted = (channel: Float32Array) => filtered(filtered(channel, shelf), highPass);

function filtered(signal: Float32Array, { b: [b0, b1, b2], a: [a1, a2] }: Biquad) {
  const out = new Float32Array(signal.length);
  let [x1, x2, y1, y2] = [0, 0, 0, 0];
  for (let index = 0; index < signal.length; index++) {
    const x = signal[index] ?? 0;
    const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
    [x2, x1, y2, y1] = [x1, x, y1, y];
    out[index] = y;
  }
  return out;
}
