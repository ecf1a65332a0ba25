import fc from "fast-check";
import { expect, test } from "vitest";
import { ContentTaste } from "@/lib/recommender/content-taste";
import { indexContent } from "@/lib/recommender/title-content";

const someOf = (...names: string[]) => fc.subarray(names);

const aTitle = fc.record({
  ...{ id: fc.uuid(), year: fc.integer({ min: 1895, max: 1960 }) },
  ...{ genres: someOf("Horror", "Comedy"), tags: someOf("vampires", "trains", "slow") },
  ...{ directors: someOf("Murnau", "Keaton"), cast: someOf("Keaton", "Garbo", "Veidt") },
  countries: someOf("Germany", "France"),
});

test("all titles at once are as like a taste, to the last bit, as each asked about alone", () => {
  const titles = fc.uniqueArray(aTitle, { minLength: 1, selector: ({ id }) => id });
  const liking = fc.array(fc.constantFrom(0, 1, 2.5, -1));
  fc.assert(
    fc.property(titles, liking, (made, confidences) => {
      const content = indexContent(made);
      const liked = made.map(({ id }, at): [string, number] => [id, confidences[at] ?? 0]);
      const taste = () =>
        new ContentTaste(
          content,
          liked.filter(([, confidence]) => confidence),
        );
      const alone = taste();
      const each = made.map((_, title) => alone.at(title));
      expect([...taste().all()]).toEqual(each);
    }),
  );
});
