import fc from "fast-check";
import { expect, test } from "vitest";
import { byScoreThenName } from "@/lib/recommender/best-first";
import { NONE, OwnLikeness } from "@/lib/recommender/own-likeness";
import { PreferenceIndex } from "@/lib/recommender/preference-index";

const aRow = fc.array(fc.constantFrom(0, 0, 1, 1, 2, 2.5, -1), { minLength: 6, maxLength: 6 });

test("agrees with the index, on how alike two viewers are and on what both like most", () => {
  fc.assert(
    fc.property(aRow, aRow, fc.nat({ max: 5 }), (own, other, left) => {
      const index = new PreferenceIndex();
      for (const [title, confidence] of own.entries()) index.set("ada", `t${title}`, confidence);
      for (const [title, confidence] of other.entries()) index.set("bo", `t${title}`, confidence);
      const likeness = new OwnLikeness(index, "ada", 2);
      const { similarity, both } = index.compare("ada", "bo", 2);
      const { ids, values, length } = index.row("bo");
      const line = { ids, values, start: 0, end: length };
      const names = both.sort(byScoreThenName).map(({ name }) => name);
      const suits = (name: string) => name !== `t${left}`;
      const found = likeness.to(line, (title) => suits(index.titles.nameOf(title)));
      expect(found.similarity).toBe(similarity);
      const best = [found.liked, found.next].filter((title) => title !== NONE);
      expect(best.map((title) => index.titles.nameOf(title))).toEqual(
        names.filter(suits).slice(0, 2),
      );
    }),
  );
});
