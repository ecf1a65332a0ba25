import { expect, test } from "vitest";
import type { EventWeights, ScoringKind } from "@/lib/events/kinds";
import { clock, storyWorth, viewingStory } from "@/lib/history/story";

const weights: EventWeights = { version: 1, click: 1, play: 2, skip: 3, complete: 4, close: 2 };

function viewing(kinds: ScoringKind[], rest = {}) {
  return { kinds, skipsAhead: 0, skipsBack: 0, closedAtSeconds: null, ...rest };
}

test.each([
  [viewing(["click"]), "Opened the details"],
  [viewing(["click", "close"]), "Opened the details and left"],
  [viewing(["close"]), "Came by its address and left"],
  [viewing(["click", "play"]), "Played a part"],
  [viewing(["click", "play", "close"], { closedAtSeconds: 8.7 }), "Closed at 0:08"],
  [viewing(["play", "close"]), "Closed early"],
  [viewing(["click", "play", "complete"]), "Watched to the end"],
  [
    viewing(["play", "skip", "complete"], { skipsAhead: 2 }),
    "Skipped ahead twice, watched to the end",
  ],
  [
    viewing(["play", "skip", "close"], { skipsAhead: 1, skipsBack: 3, closedAtSeconds: 75 }),
    "Skipped ahead, skipped back 3 times, closed at 1:15",
  ],
])("tells a viewing in words: %o", (watched, story) => {
  expect(viewingStory(watched)).toBe(story);
});

test("a viewing is worth its largest act that scores", () => {
  expect(storyWorth(["click"], weights)).toBe(1);
  expect(storyWorth(["click", "close"], weights)).toBe(1);
  expect(storyWorth(["click", "play", "close"], weights)).toBe(2);
  expect(storyWorth(["click", "play", "skip", "complete"], weights)).toBe(4);
});

test("writes places in a trailer as players do", () => {
  expect([0, 8.9, 59.9, 60, 605].map(clock)).toEqual(["0:00", "0:08", "0:59", "1:00", "10:05"]);
});
