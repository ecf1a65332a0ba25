import { describe, expect, test } from "vitest";
import { confidenceOf } from "@/lib/recommender/confidence";
import { userCosine } from "@/lib/recommender/policy";
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
    const word = scores.wordOn("dracula");
    expect(word?.strongest(9).map((at) => word.contribution(at).name)).toEqual(["bruno", "ada"]);
    expect((word?.sum ?? 0) + scores.popularPartOf("dracula")).toBeCloseTo(scores.of("dracula"), 8);
  });

  test("fall when the evidence that they name is taken away", () => {
    const index = circle();
    index.set("chen", "dracula", 1);
    const before = new TitleScores(index, "chen", plain);
    const word = before.wordOn("nosferatu");
    expect(word?.contribution(word.strongest(1)[0]).name).toBe("ada");
    index.set("ada", "nosferatu", 0);
    expect(new TitleScores(index, "chen", plain).of("nosferatu")).toBeLessThan(
      before.of("nosferatu"),
    );
  });
});

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
