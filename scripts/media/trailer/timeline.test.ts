import { expect, test } from "vitest";
import { filmWith } from "./testing-film";
import { framesPerSecond, planTrailer, shotAt } from "./timeline";

test("plans the same trailer for the same film", () => {
  expect(planTrailer(filmWith())).toEqual(planTrailer(filmWith()));
});

test("lasts between 16 and 24 seconds, whatever the film", () => {
  for (const genre of ["Horror", "Comedy", "Science fiction", "Drama", "Documentary", "Western"]) {
    for (let year = 1910; year < 1990; year += 10) {
      const { seconds } = planTrailer(
        filmWith({ slug: `${genre}-${year}`, genres: [genre], year }),
      );
      expect(seconds).toBeGreaterThanOrEqual(16);
      expect(seconds).toBeLessThanOrEqual(24);
    }
  }
});

test("cuts only on beats and leaves no gap", () => {
  const { shots, framesPerBeat, frames } = planTrailer(filmWith());
  expect(shots[0]?.start).toBe(0);
  expect(shots.at(-1)?.end).toBe(frames);
  for (const [index, shot] of shots.entries()) {
    const beat = Math.round(shot.start / framesPerBeat);
    expect(shot.start).toBe(Math.round(beat * framesPerBeat));
    if (index > 0) expect(shot.start).toBe(shots[index - 1]?.end);
  }
});

test("a silent film shows its lines on cards, a sound film over its scenes", () => {
  const kinds = (year: number) =>
    planTrailer(filmWith({ year, genres: ["Drama"] })).shots.map(({ kind }) => kind);
  expect(kinds(1922)).toEqual([
    "presents",
    "scene",
    "card",
    "scene",
    "card",
    "scene",
    "card",
    "title",
    "tagline",
    "end",
  ]);
  expect(kinds(1950)).toEqual(["presents", "scene", "scene", "scene", "title", "tagline", "end"]);
});

test("a shot is on screen from its first frame up to the next one's", () => {
  const timeline = planTrailer(filmWith());
  const [first, second] = timeline.shots;
  expect(shotAt(timeline, (first?.end ?? 0) - 1)).toBe(first);
  expect(shotAt(timeline, first?.end ?? 0)).toBe(second);
  expect(timeline.frames / framesPerSecond).toBe(timeline.seconds);
});
