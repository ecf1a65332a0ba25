import fc from "fast-check";
import { expect, test } from "vitest";
import { likenessByContent, likenessByRaters } from "@/lib/recommender/likenesses";
import { PreferenceIndex } from "@/lib/recommender/preference-index";

const aWorld = fc.array(
  fc.array(fc.constantFrom(0, 0, 0, 1, 2, 2.5, -1), { minLength: 5, maxLength: 5 }),
  { minLength: 1, maxLength: 8 },
);

function indexOf(world: number[][], helps: (viewer: number) => boolean) {
  const index = new PreferenceIndex();
  for (let title = 0; title < 5; title++) index.titles.intern(`t${title}`);
  for (const [viewer, row] of world.entries()) {
    for (const [title, confidence] of row.entries())
      index.set(`v${viewer}`, `t${title}`, confidence);
    index.setHelping(`v${viewer}`, helps(viewer));
  }
  return index;
}

/** Worked out pair by pair, over those who know both. */
function cosine(one: number[], other: number[], shrinkage: number) {
  const shared = one.filter((value, at) => value !== 0 && other[at] !== 0).length;
  const dot = one.reduce((sum, value, at) => sum + value * other[at], 0);
  return shared === 0
    ? 0
    : ((dot / (Math.hypot(...one) * Math.hypot(...other))) * shared) / (shared + shrinkage);
}

test("titles are alike by the helpers who know both, whatever others say", () => {
  fc.assert(
    fc.property(aWorld, fc.nat({ max: 4 }), (world, title) => {
      const helps = (viewer: number) => viewer % 4 !== 3;
      const index = indexOf(world, helps);
      const columnOf = (of: number) =>
        world.filter((_, viewer) => helps(viewer)).map((row) => row[of]);
      const likenesses = likenessByRaters(index, title, 2);
      for (let other = 0; other < 5; other++) {
        const expected = other === title ? 0 : cosine(columnOf(title), columnOf(other), 2);
        expect(likenesses[other]).toBeCloseTo(expected, 8);
      }
    }),
  );
});

test("what is made of the same is alike as the index finds it", () => {
  fc.assert(
    fc.property(aWorld, fc.nat({ max: 7 }), (world, at) => {
      const content = indexOf(world, () => true);
      const title = at % world.length;
      const likenesses = likenessByContent(content, title);
      const neighbours = content.neighbours(`v${title}`, { neighbours: 99, shrinkage: 0 });
      const found = new Map(neighbours.map(({ viewer, score }) => [viewer, score]));
      for (let other = 0; other < world.length; other++) {
        expect(Math.max(0, likenesses[other])).toBe(found.get(other) ?? 0);
      }
    }),
  );
});
