import { expect, test } from "vitest";
import { SeededRandom } from "@/lib/demo/seeded-random";
import { mergeWhenDue } from "@/lib/rankings/background-merge";
import { likenessByRaters } from "@/lib/recommender/likenesses";
import { PreferenceIndex } from "@/lib/recommender/preference-index";

const VIEWERS = 6_000; // more than one block of the kernel
const TITLES = 400;

/** Two indexes that hear the same, of which one is never merged. */
function twins() {
  const random = new SeededRandom("background merge");
  const merged = new PreferenceIndex();
  const unmerged = new PreferenceIndex();
  const speak = (viewer: number, titles: number) => {
    for (let said = 0; said < titles; said++) {
      const title = `t${Math.floor(TITLES * random.next() ** 2)}`;
      const confidence = random.integer(0, 8) / 2 - 0.5;
      for (const index of [merged, unmerged]) index.set(`v${viewer}`, title, confidence);
    }
    const helps = random.isTrue(0.9);
    for (const index of [merged, unmerged]) index.setHelping(`v${viewer}`, helps);
  };
  for (let viewer = 0; viewer < VIEWERS; viewer++) speak(viewer, 12);
  return { merged, unmerged, speak };
}

function expectSame(merged: PreferenceIndex, unmerged: PreferenceIndex) {
  expect(merged.size).toBe(unmerged.size);
  for (let viewer = 0; viewer < VIEWERS; viewer += 300) {
    const options = { neighbours: 30, shrinkage: 2 };
    const near = unmerged.neighbours(`v${viewer}`, options);
    expect(merged.neighbours(`v${viewer}`, options)).toEqual(near);
  }
  for (let title = 0; title < TITLES; title += 80) {
    const alike = likenessByRaters(unmerged, unmerged.titles.intern(`t${title}`), 2);
    expect(likenessByRaters(merged, merged.titles.intern(`t${title}`), 2)).toEqual(alike);
  }
}

test("a merge in a thread changes no answer, nor do acts while it runs and after it", async () => {
  const { merged, unmerged, speak } = twins();
  const merge = mergeWhenDue(merged);
  expect(merge).toBeDefined();
  expect(mergeWhenDue(merged)).toBeUndefined(); // one at a time
  for (let viewer = 5; viewer < VIEWERS; viewer += 400) speak(viewer, 4);
  expectSame(merged, unmerged);
  await merge;
  expect(merged.shape.base).toBeGreaterThan(50_000);
  expect(merged.shape.overlay).toBeLessThan(500);
  expectSame(merged, unmerged);
  for (let viewer = 7; viewer < VIEWERS; viewer += 500) speak(viewer, 4);
  expectSame(merged, unmerged);
});

test("a small circle is never merged", () => {
  const index = new PreferenceIndex();
  index.set("ada", "dracula", 1);
  expect(mergeWhenDue(index)).toBeUndefined();
});
