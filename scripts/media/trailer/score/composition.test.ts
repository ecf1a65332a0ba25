import { expect, test } from "vitest";
import { filmWith } from "../testing-film";
import { planTrailer } from "../timeline";
import { compose } from "./composition";
import { wavFile } from "./wav";

const timeline = planTrailer(filmWith());

test("composes the same score for the same film", () => {
  expect(compose(timeline)).toEqual(compose(timeline));
});

test("plays within the trailer", () => {
  const beats = timeline.frames / timeline.framesPerBeat;
  for (const { at } of compose(timeline).notes) {
    expect(at).toBeGreaterThanOrEqual(0);
    expect(at).toBeLessThan(beats);
  }
});

test("booms when the title appears", () => {
  const title = timeline.shots.find(({ kind }) => kind === "title");
  const boom = compose(timeline).strokes.find(({ drum }) => drum === "boom");
  expect((boom?.at ?? 0) * timeline.framesPerBeat).toBeCloseTo(title?.start ?? 0, 6);
});

test("writes samples as 16-bit stereo after a 44-byte header", () => {
  const file = wavFile({ left: Float32Array.of(0, 1), right: Float32Array.of(-1, 2) });
  expect(file.length).toBe(52);
  expect(file.readUInt32LE(24)).toBe(48_000);
  expect([44, 46, 48, 50].map((at) => file.readInt16LE(at))).toEqual([0, -32767, 32767, 32767]);
});
