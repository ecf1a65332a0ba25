import { expect, test } from "vitest";
import { timestamp, vttFile } from "@/lib/titles/vtt";
import { captionsOf } from "./captions";
import { filmWith } from "./testing-film";
import { planTrailer } from "./timeline";

test("writes times with hours and milliseconds", () => {
  expect(timestamp(0)).toBe("00:00:00.000");
  expect(timestamp(62.5)).toBe("00:01:02.500");
  expect(timestamp(3599.9996)).toBe("01:00:00.000");
});

test("escapes what WebVTT would read as markup", () => {
  expect(vttFile([{ start: 0, end: 1, text: "Fish & <chips>" }])).toBe(
    "WEBVTT\n\n00:00:00.000 --> 00:00:01.000\nFish &amp; &lt;chips&gt;\n",
  );
});

test("captions each line while its scene is on screen, and the sounds", () => {
  const film = filmWith();
  const timeline = planTrailer(film);
  const captions = captionsOf(film, timeline);
  const scene = timeline.shots[2];
  const start = timestamp((scene?.start ?? 0) / 24);
  const end = timestamp((scene?.end ?? 0) / 24);
  expect(captions).toContain(`${start} --> ${end}\nOne seat stays empty.\n`);
  expect(captions).toContain("Night Train (1948), a film by Ada Stone");
  expect(captions).toContain("[slow jazz, walking bass]");
});
