import { expect, test } from "vitest";
import { WiderLibrary } from "@/lib/wider/library";
import { likingOf, sumOf, WiderTaste } from "@/lib/wider/taste";

const blank = { titleId: null, year: 1950, tags: [], ratingMean: null, ratingCount: 0 };

/** Five films: the first is in the catalogue, too. */
const library = new WiderLibrary(
  [
    { ...blank, id: 10, titleId: "vampire", genres: ["Horror"], tags: ["night"], tagWeights: [1] },
    { ...blank, id: 11, genres: ["Horror"], tags: ["night"], tagWeights: [1] },
    { ...blank, id: 12, genres: ["Comedy"] },
    { ...blank, id: 13, genres: ["Western"], ratingMean: 9, ratingCount: 5_000 },
    { ...blank, id: 14, genres: ["Western"], ratingMean: 3, ratingCount: 5_000 },
  ],
  [{ id: 10, likes: [12], weights: [0.5] }],
);

const vampire = (confidence: number) =>
  likingOf(library, {
    name: "vampire",
    place: library.placeOfTitle("vampire"),
    confidence,
    made: null,
  });
const clown = likingOf(library, {
  name: "clown",
  place: undefined,
  confidence: 1,
  made: { year: 1950, genres: ["Comedy"], tags: [] },
});

const place = (id: number) => library.placeOf(id) ?? -1;

test("what people elsewhere liked together, and what is made of the same, is liked", () => {
  const taste = new WiderTaste(library, [vampire(2)]);
  expect(taste.partsAt(place(12)).people).toBeCloseTo(1 / (1 + 1)); // 2 × 0.5, bounded
  expect(taste.partsAt(place(11)).people).toBe(0);
  expect(taste.partsAt(place(11)).content).toBeCloseTo(0.6); // made of the very same
});

test("whoever is disliked speaks against what is like it", () => {
  const taste = new WiderTaste(library, [vampire(-1)]);
  expect(taste.partsAt(place(12)).people).toBe(0);
  expect(taste.partsAt(place(11)).content).toBeLessThan(0);
});

test("however many speak for a title, people elsewhere count for no more than their weight", () => {
  const crowd = Array.from({ length: 1000 }, () => vampire(5));
  expect(new WiderTaste(library, crowd).partsAt(place(12)).people).toBeLessThan(1);
});

test.each([11, 12])(
  "the liking that a reason names carries film %s: without it the score falls",
  (id) => {
    const likings = [vampire(2), clown];
    const taste = new WiderTaste(library, likings);
    const ground = taste.groundAt(place(id));
    if (!ground) throw new Error("There is no ground.");
    const others = likings.filter((one) => one !== ground.liking);
    const without = new WiderTaste(library, others).scoreAt(place(id));
    expect(without).toBeCloseTo(taste.scoreAt(place(id)) - ground.loss);
    for (const left of likings) {
      const score = new WiderTaste(
        library,
        likings.filter((one) => one !== left),
      ).scoreAt(place(id));
      expect(without).toBeLessThanOrEqual(score + 1e-9);
    }
  },
);

test("what friends make one expect counts apart, and carries its own reason", () => {
  const taste = new WiderTaste(library, [], [vampire(2)]);
  expect(taste.partsAt(place(12)).circle).toBeCloseTo(0.25); // half of what one's own would
  expect(taste.groundAt(place(12))).toMatchObject({
    source: "circle",
    liking: { name: "vampire" },
  });
});

test("of whom nothing is known is shown what most think well of, and no liking is made up", () => {
  const taste = new WiderTaste(library, []);
  expect(taste.scoreAt(place(13))).toBeGreaterThan(taste.scoreAt(place(14)));
  expect(taste.groundAt(place(13))).toBeUndefined();
});

test("the entries of several libraries for one film are one film", () => {
  const both = new WiderLibrary(
    [
      { ...blank, id: 1, genres: ["Horror"], ratingMean: 9, ratingCount: 5 },
      {
        ...blank,
        id: 1,
        titleId: "vampire",
        genres: ["Drama"],
        ratingMean: 4,
        ratingCount: 50_000,
      },
    ],
    [],
  );
  expect(both.size).toBe(1);
  expect(both.placeOfTitle("vampire")).toBe(0);
  expect(both.featureNames).toEqual(expect.arrayContaining(["genre Horror", "genre Drama"]));
  expect(both.standing[0]).toBeCloseTo(0.4, 2);
});

test("parts add up to the score", () => {
  const taste = new WiderTaste(library, [vampire(2), clown], []);
  expect(taste.scoreAt(place(12))).toBeCloseTo(sumOf(taste.partsAt(place(12))));
});
