import { expect, test } from "vitest";
import { PreferenceIndex } from "@/lib/recommender/preference-index";
import { titleTotalsOf } from "@/lib/recommender/title-totals";

test("totals are of those who help, and never of what was before the latest change", () => {
  const index = new PreferenceIndex();
  const totalsOf = () => {
    const { raters, sums } = titleTotalsOf(index);
    return [...raters].map((many, title) => [many, sums[title]]);
  };
  index.set("ada", "dracula", 2);
  expect(totalsOf()).toEqual([[0, 0]]);
  index.setHelping("ada", true);
  expect(totalsOf()).toEqual([[1, 2]]);
  expect(titleTotalsOf(index)).toBe(titleTotalsOf(index));
  index.set("ada", "metropolis", 3);
  expect(totalsOf()).toEqual([
    [1, 2],
    [1, 3],
  ]);
  index.set("ada", "dracula", 0);
  index.remove("ada");
  expect(totalsOf()).toEqual([
    [0, 0],
    [0, 0],
  ]);
});
