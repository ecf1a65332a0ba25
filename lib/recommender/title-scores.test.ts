import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { confidenceOf } from "@/lib/recommender/confidence";
import { userCosine, userRidge } from "@/lib/recommender/policy";
import { PreferenceIndex } from "@/lib/recommender/preference-index";
import { TitleScores } from "@/lib/recommender/title-scores";

const plain = {
  ...userCosine,
  shrinkage: 0,
  similarityPower: 1,
  popularityMass: 1,
  popularityDamping: 0,
};

/** Ada and Bruno know Dracula; Ada also knows Nosferatu, Bruno The General. Chen is asked. */
function circle() {
  const index = new PreferenceIndex();
  index.set("ada", "dracula", 3);
  index.set("ada", "nosferatu", 4);
  index.set("bruno", "dracula", 4);
  index.set("bruno", "the-general", 3);
  index.setHelping("ada", true);
  index.setHelping("bruno", true);
  return index;
}

describe("title scores", () => {
  test("are the circle's mean for a stranger", () => {
    const scores = new TitleScores(circle(), "chen", plain);
    expect(scores.of("dracula")).toBe(3.5);
    expect(scores.of("nosferatu")).toBe(2);
    expect(scores.of("never-heard-of")).toBe(0);
    expect(scores.neighbours).toEqual([]);
  });

  test("move towards the neighbours with their similarity", () => {
    const index = circle();
    index.set("chen", "dracula", 1);
    const scores = new TitleScores(index, "chen", plain);
    // similarities 4/5 of Bruno and 3/5 of Ada; circle means 2 and 1.5 at mass 1
    expect(scores.mass).toBeCloseTo(1.4);
    expect(scores.of("nosferatu")).toBeCloseTo((0.6 * 4 + 2) / 2.4);
    expect(scores.of("the-general")).toBeCloseTo((0.8 * 3 + 1.5) / 2.4);
  });

  test("are the sum of what the neighbours and the circle contributed", () => {
    const index = circle();
    index.set("chen", "dracula", 1);
    const scores = new TitleScores(index, "chen", { ...plain, popularityDamping: 0.2 });
    const word = scores.wordOn(index.titles.intern("dracula"));
    expect(word.strongest(9).map((at) => word.nameAt(at))).toEqual(["bruno", "ada"]);
    expect(word.sum + scores.popularPartOf("dracula")).toBeCloseTo(scores.of("dracula"), 8);
  });

  test("fall when the evidence that they name is taken away", () => {
    const index = circle();
    index.set("chen", "dracula", 1);
    const before = new TitleScores(index, "chen", plain);
    const word = before.wordOn(index.titles.intern("nosferatu"));
    expect(word.nameAt(word.strongest(1)[0])).toBe("ada");
    index.set("ada", "nosferatu", 0);
    expect(new TitleScores(index, "chen", plain).of("nosferatu")).toBeLessThan(
      before.of("nosferatu"),
    );
  });
});

const anAct = fc.record({
  viewer: fc.nat({ max: 7 }),
  title: fc.nat({ max: 9 }),
  confidence: fc.constantFrom(1, 2, 3.5, -1, 0),
});

test.each([0, 0.5, 1])(
  "words are what each friend's row says, with the ridge at a share of %d",
  (ridgeShare) => {
    const policy = { ...userRidge, ridgeShare, ridgeNearest: 5 };
    fc.assert(
      fc.property(fc.array(anAct, { maxLength: 60 }), (acts) => {
        const index = new PreferenceIndex();
        for (let viewer = 0; viewer < 7; viewer++) index.setHelping(`v${viewer}`, true);
        for (const { viewer, title, confidence } of acts) {
          index.set(`v${viewer}`, `t${title}`, confidence);
        }
        const scores = new TitleScores(index, "v0", policy);
        const again = new TitleScores(index, "v0", policy);
        for (let title = 0; title < 10; title++) {
          const said = sayings(index, `t${title}`, scores);
          expect(scores.of(`t${title}`)).toBeCloseTo(said.score, 7);
          const number = index.titles.find(`t${title}`);
          if (number === undefined) continue;
          const word = scores.wordOn(number);
          const parts = Array.from({ length: word.length }, (_, at) => [
            word.nameAt(at),
            word.parts[at],
          ]);
          const sum = word.sum;
          expect(parts).toEqual(said.spoken);
          expect(again.wordOn(number).sum).toBe(sum);
          expect(scores.wordOn(number).sum).toBe(sum); // asked once more
        }
      }),
      { numRuns: 40 },
    );
  },
);

/** Who speaks for a title and its whole score, from the rows of the index one by one. */
function sayings(index: PreferenceIndex, titleName: string, { pulls, mass }: TitleScores) {
  const title = index.titles.find(titleName);
  if (title === undefined) return { spoken: [], score: 0 };
  const raters = Array.from({ length: 7 }, (_, viewer) => index.row(`v${viewer}`).get(title));
  const known = raters.filter((confidence) => confidence !== 0);
  const scale =
    Math.max(1, known.length) ** -userRidge.popularityDamping / (mass + userRidge.popularityMass);
  const mean = known.reduce((sum, confidence) => sum + confidence, 0) / 7;
  const parts = Array.from(pulls.weights, (weight, place) => {
    const viewer = pulls.viewers[place];
    const part = weight * index.rowOf(viewer).get(title);
    return { name: index.viewers.nameOf(viewer), weight, part };
  });
  const spoken = parts
    .filter(({ weight, part }) => weight > 0 && part * scale >= 1e-9)
    .map(({ name, part }) => [name, expect.closeTo(part * scale, 8)]);
  const sum = parts.reduce((all, { part }) => all + part, userRidge.popularityMass * mean);
  return { spoken, score: sum * scale };
}

describe("confidence", () => {
  test("doubles between a click and an interrupted replay, and then grows slowly", () => {
    expect(confidenceOf({ strength: 0, opinion: null }, userCosine)).toBe(0);
    expect(confidenceOf({ strength: 1, opinion: null }, userCosine)).toBe(1);
    expect(confidenceOf({ strength: 3, opinion: null }, userCosine)).toBe(2);
    expect(confidenceOf({ strength: 7, opinion: null }, userCosine)).toBe(3);
  });

  test("rises by a like and turns negative by a dislike", () => {
    expect(confidenceOf({ strength: 1, opinion: "like" }, userCosine)).toBe(2);
    expect(confidenceOf({ strength: 4, opinion: "dislike" }, userCosine)).toBe(-1);
  });
});
