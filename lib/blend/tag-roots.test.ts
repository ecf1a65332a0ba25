import { expect, test } from "vitest";
import { tagRootInterest } from "@/lib/blend/tag-roots";
import { PreferenceIndex } from "@/lib/recommender/preference-index";

function contentOf(scores: Record<string, Record<string, number>>) {
  const index = new PreferenceIndex();
  for (const [title, tags] of Object.entries(scores))
    for (const [tag, score] of Object.entries(tags)) index.set(title, tag, score);
  return index;
}

test("a tag met often counts for more than a strong one met once", () => {
  // noir: (1 + 1 + 1)² = 9; space: (√4)² = 4, so scaled 1 and 4/9
  const content = contentOf({
    a: { noir: 1 },
    b: { noir: 1 },
    c: { noir: 1, space: 4 },
    noir: { noir: 2 },
    space: { space: 2 },
  });
  const interest = tagRootInterest(content, ["a", "b", "c"]);
  // noir lies at the distance 4/9 from the preferences, space at √(1 + (5/9)²)
  expect(interest("noir")).toBeCloseTo(1 / (1 + 4 / 9));
  expect(interest("space")).toBeCloseTo(1 / (1 + Math.sqrt(1 + (5 / 9) ** 2)));
});

test("has nothing to say about who has seen nothing", () => {
  expect(tagRootInterest(contentOf({ a: { noir: 1 } }), [])("a")).toBe(0);
});
