import { beforeEach, expect, test } from "vitest";
import {
  type CircleModel,
  emptyModel,
  foldIntoModel,
  setTitles,
  setViewer,
} from "@/lib/rankings/circle-model";
import { dayMilliseconds } from "@/lib/rankings/day";
import { continueWatching } from "@/lib/rankings/own-rows";
import { tasteOf } from "@/lib/rankings/viewer-taste";
import { syntheticCircle } from "@/scripts/bench/synthetic-circle";

const weights = { version: 1, click: 1, play: 2, skip: 3, complete: 4, close: 2 };
const { titles } = syntheticCircle({ viewers: 0, titles: 60, each: 0, seed: "resuming" });
const DURATION = 20;

let model: CircleModel;

beforeEach(() => {
  model = emptyModel(weights, 0);
  setTitles(
    model,
    // one genre each, so that the habits of a test are plain to see
    [...titles.values()].map((title) => ({ ...title, genres: title.genres.slice(0, 1) })),
  );
  const face = { name: "You", avatar: "fox", origin: "real" as const, maturityLimit: null };
  setViewer(model, { id: "you", ...face, isHelping: true, isVisible: true });
});

type Watching = { title: number; day: number; part: number };

/** One viewing of a title, left at a part of it, or finished at 1. */
function watch({ title, day, part }: Watching) {
  const at = day * dayMilliseconds;
  const viewing = { viewerId: "you", titleId: `title-${title}`, viewingId: `${title} ${day}` };
  const place = { position: part * DURATION, duration: DURATION };
  const end = part === 1 ? ("complete" as const) : ("close" as const);
  const nowhere = { position: null, duration: null };
  foldIntoModel(model, { ...viewing, ...nowhere, id: `${title} ${day} play`, kind: "play", at });
  foldIntoModel(model, { ...viewing, ...place, id: `${title} ${day} end`, kind: end, at: at + 1 });
}

function row() {
  return continueWatching(tasteOf(model, "you")).titles;
}

test("of two titles left at the same place, the one left lately comes first, and a week halves the chance", () => {
  watch({ title: 1, day: 3, part: 0.5 });
  watch({ title: 2, day: 10, part: 0.5 });
  const [late, early] = row();
  expect([late.name, early.name]).toEqual(["title-2", "title-1"]);
  expect(early.score / late.score).toBeCloseTo(0.5, 6);
});

test("left in its middle a title is likelier to be resumed than at its very start, though that was a little later", () => {
  watch({ title: 1, day: 10, part: 0.5 });
  watch({ title: 2, day: 11, part: 0.04 });
  expect(row().map(({ name }) => name)).toEqual(["title-1", "title-2"]);
});

test("a genre that the viewer comes back to goes before one that they leave for good", () => {
  for (const title of [3, 23, 43]) watch({ title, day: 1, part: 1 }); // Genre 3: always finished
  for (const title of [4, 24]) watch({ title, day: 1, part: 0.99 }); // Genre 4: left, never finished
  watch({ title: 17, day: 9, part: 0.5 });
  watch({ title: 44, day: 10, part: 0.5 });
  model.titles = new Map(
    [...model.titles].map(([id, title]) => [
      id,
      id === "title-17" ? { ...title, genres: ["Genre 3"] } : title,
    ]),
  );
  expect(row().map(({ name }) => name)).toEqual(["title-17", "title-44"]);
});

test("whatever was watched, chances lie between 0 and 1", () => {
  for (let title = 0; title < 30; title++) watch({ title, day: title, part: (title % 10) / 10 });
  expect(row().length).toBeGreaterThan(20);
  for (const { score } of row()) {
    expect(score).toBeGreaterThan(0);
    expect(score).toBeLessThanOrEqual(1);
  }
});

test("waiting alone changes neither order nor chance", () => {
  watch({ title: 1, day: 3, part: 0.3 });
  watch({ title: 2, day: 10, part: 0.7 });
  const before = row();
  model.since += 100 * dayMilliseconds;
  expect(row()).toEqual(before);
});
