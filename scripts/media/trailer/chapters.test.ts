import { expect, test } from "vitest";
import { timestamp } from "@/lib/titles/vtt";
import { chaptersOf } from "./chapters";
import { filmWith } from "./testing-film";
import { planTrailer } from "./timeline";

test("each line of the story is a chapter from where it is first told, and the film is the last", () => {
  const film = filmWith();
  const timeline = planTrailer(film);
  const blocks = chaptersOf(film, timeline).trim().split("\n\n").slice(1);
  const names = ["The last train leaves", "One seat stays empty", "Someone paid for it"];
  expect(blocks.map((block) => block.split("\n")[1])).toEqual([...names, "Night Train"]);
});

test("chapters follow one another without a gap, from the first second to the last", () => {
  const film = filmWith();
  const timeline = planTrailer(film);
  const times = chaptersOf(film, timeline)
    .trim()
    .split("\n\n")
    .slice(1)
    .map((block) => block.split("\n")[0].split(" --> "));
  expect(times[0][0]).toBe("00:00:00.000");
  for (const [place, [start]] of times.entries()) {
    if (place > 0) expect(start).toBe(times[place - 1][1]);
  }
  expect(times.at(-1)?.[1]).toBe(timestamp(timeline.seconds));
});
