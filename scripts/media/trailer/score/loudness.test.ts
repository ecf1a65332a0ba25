import { expect, test } from "vitest";
import { loudnessOf } from "./loudness";
import { silence } from "./sound";

/** The reference of BS.1770: a full-scale 997 Hz sine in one channel measures -3.01 LUFS. */
function sine(level: number, channels: ("left" | "right")[]) {
  const sound = silence(3);
  for (const channel of channels) {
    sound[channel].forEach((_, index) => {
      sound[channel][index] = level * Math.sin((2 * Math.PI * 997 * index) / 48_000);
    });
  }
  return sound;
}

test("measures the reference tone", () => {
  expect(loudnessOf(sine(1, ["left"]))).toBeCloseTo(-3.01, 1);
});

test("both channels together are 3 dB louder, a tenth of the level 20 dB softer", () => {
  expect(loudnessOf(sine(0.1, ["left", "right"]))).toBeCloseTo(-20, 1);
});
