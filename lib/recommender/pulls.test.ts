import { expect, test } from "vitest";
import { userRidge } from "@/lib/recommender/policy";
import { PreferenceIndex } from "@/lib/recommender/preference-index";
import { massOf, pullsOn } from "@/lib/recommender/pulls";
import { TitleScores } from "@/lib/recommender/title-scores";

const policy = {
  ...userRidge,
  shrinkage: 0,
  similarityPower: 1,
  ridgeNoise: 1,
  ridgeActivity: 0,
  ridgeCommonness: 0,
};

const ADA = 0; // who is met first

/** Ada knows Dracula and Nosferatu, you Dracula alone; everybody helps. */
function circle() {
  const index = new PreferenceIndex();
  index.set("ada", "dracula", 1);
  index.set("ada", "nosferatu", 1);
  index.set("you", "dracula", 1);
  for (const name of ["ada", "you"]) index.setHelping(name, true);
  return index;
}

function pulls(index: PreferenceIndex, ridgeShare: number) {
  const asked = { index, policy: { ...policy, ridgeShare }, viewerName: "you" };
  return pullsOn(asked, index.neighbours("you", policy));
}

test("asks the nearest by their likeness, 1/√2, when the ridge has no share", () => {
  const { viewers, weights } = pulls(circle(), 0);
  expect([...viewers]).toEqual([ADA]);
  expect(weights[0]).toBeCloseTo(Math.SQRT1_2, 8);
});

test("weighs everybody at once when the ridge has all", () => {
  // one friend: x_v·x_u / (x_v·x_v + λ), and λ is the mean of the squared lengths 2 and 1
  const { viewers, weights } = pulls(circle(), 1);
  expect([...viewers]).toEqual([ADA]);
  expect(weights[0]).toBeCloseTo(1 / 3.5, 6);
});

test("mixes both to a mass between theirs", () => {
  const [near, both, together] = [0, 0.5, 1].map((share) => massOf(pulls(circle(), share)));
  expect(both).toBeCloseTo((near + together) / 2, 8);
});

test("has nobody to ask for a stranger", () => {
  const index = circle();
  const asked = { index, policy, viewerName: "chen" };
  expect(pullsOn(asked, []).viewers).toHaveLength(0);
});

test("hears of an act at once", () => {
  const index = circle();
  expect(new TitleScores(index, "you", policy).of("metropolis")).toBe(0);
  index.set("ada", "metropolis", 2);
  expect(new TitleScores(index, "you", policy).of("metropolis")).toBeGreaterThan(0);
  index.setHelping("ada", false);
  expect(new TitleScores(index, "you", policy).of("metropolis")).toBe(0);
});

test("of friends who come equally near the same are asked, in whatever order they came", () => {
  const friends = ["ada", "bruno", "chen", "dalia", "emeka"];
  const asked = [friends, friends.toReversed()].map((names) => {
    const index = new PreferenceIndex();
    for (const name of [...names, "you"]) {
      index.set(name, "dracula", 1);
      index.setHelping(name, true);
    }
    const few = { ...policy, ridgeShare: 1, ridgeNearest: 2 };
    const { viewers } = pullsOn({ index, policy: few, viewerName: "you" }, []);
    return Array.from(viewers, (viewer) => index.viewers.nameOf(viewer)).sort();
  });
  expect(asked[0]).toHaveLength(2);
  expect(asked[1]).toEqual(asked[0]);
});
