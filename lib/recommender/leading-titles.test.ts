import fc from "fast-check";
import { expect, test } from "vitest";
import { leadingTitlesOf } from "@/lib/recommender/leading-titles";
import { PreferenceIndex } from "@/lib/recommender/preference-index";

const TITLES = 700;
const LEAD = 512;

/** All titles of which something good is said, the first one first. */
function inOrder(index: PreferenceIndex) {
  const sumOf = (title: number) => index.column(title).sum;
  const { titles } = index;
  return Array.from({ length: titles.size }, (_, title) => title)
    .filter((title) => sumOf(title) > 0)
    .sort((a, b) => sumOf(b) - sumOf(a) || (titles.nameOf(a) < titles.nameOf(b) ? -1 : 1));
}

test("those lead whom the helpers trust most, whatever was said since they were looked for", () => {
  const index = new PreferenceIndex();
  for (const viewer of ["ada", "bo"]) index.setHelping(viewer, true);
  for (let title = 0; title < TITLES; title++)
    index.set("ada", `t${title}`, 1 + ((title * 7) % 300));
  const act = fc.tuple(
    fc.constantFrom("ada", "bo", "somebody else"),
    fc.nat({ max: TITLES + 9 }),
    fc.constantFrom(-400, 0, 1, 40, 80, 400),
  );
  fc.assert(
    fc.property(fc.array(act, { maxLength: 6 }), (acts) => {
      for (const [viewer, title, confidence] of acts) index.set(viewer, `t${title}`, confidence);
      const { numbers, least } = leadingTitlesOf(index);
      const all = inOrder(index);
      expect(all.slice(0, numbers.length)).toEqual(numbers);
      expect(numbers.length).toBeGreaterThanOrEqual(Math.min(LEAD, all.length));
      const next = all.at(numbers.length);
      if (next !== undefined) expect(index.column(next).sum).toBeLessThan(least);
    }),
    { numRuns: 60 },
  );
});
