import { expect, test } from "vitest";
import { storyboardFrames, storyboardVtt } from "./storyboard";
import { filmWith } from "./testing-film";
import { planTrailer } from "./timeline";

const timeline = { ...planTrailer(filmWith()), frames: 228, seconds: 9.5 };

test("shows the middle of every two seconds, and what is left at the end", () => {
  expect(storyboardFrames(timeline)).toEqual([24, 72, 120, 168, 216]);
});

test("places the tiles in rows of four and ends with the trailer", () => {
  const vtt = storyboardVtt(timeline, "storyboard.jpg");
  expect(vtt).toContain("00:00:06.000 --> 00:00:08.000\nstoryboard.jpg#xywh=480,0,160,90");
  expect(vtt).toContain("00:00:08.000 --> 00:00:09.500\nstoryboard.jpg#xywh=0,90,160,90");
});
