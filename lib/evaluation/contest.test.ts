import { expect, test } from "vitest";
import { circlesOf, holdCircles } from "@/lib/evaluation/circles";
import { type ContestOptions, holdContest } from "@/lib/evaluation/contest";
import { evaluateModel } from "@/lib/evaluation/evaluate-model";
import { evaluationOf } from "@/lib/evaluation/evaluation";
import { noFaults } from "@/lib/evaluation/interactions";
import type { PolicySpec } from "@/lib/evaluation/model";
import { policies } from "@/lib/evaluation/models/registry";
import { isRepeatable, protocolNames, trialsOf } from "@/lib/evaluation/protocol";
import { circlesText, evaluationText } from "@/lib/evaluation/report/text-table";
import { obstacleIn } from "@/lib/evaluation/results";
import { splitOf } from "@/lib/evaluation/split";
import { tinyWorld } from "@/lib/evaluation/tiny-world";
import { topTitles } from "@/lib/evaluation/top-titles";

// two tastes of six viewers each; everybody in a taste watched most of its eight titles
const twoTastes = tinyWorld(
  Array.from({ length: 12 }, (_, v) =>
    Array.from({ length: 8 }, (_, t) =>
      (v + t) % 5 === 0 ? "" : `v${v} ${v < 6 ? "bats" : "clowns"}${t} 4 ${100 * v + 13 * t}\n`,
    ).join(""),
  )
    .join("")
    .replaceAll("\n\n", "\n"),
);

const named = (...names: string[]) => policies.filter(({ name }) => names.includes(name));

function options(
  policies: readonly PolicySpec[],
  more: Partial<ContestOptions> = {},
): ContestOptions {
  let now = 0;
  return {
    k: 3,
    policies,
    freeBytes: 1e9,
    patienceSeconds: 1e9,
    tell: () => undefined,
    clock: () => now++,
    ...more,
  };
}

const asked = { protocol: "random-by-viewer", k: 3, seeds: [1, 2, 3] };

test("who shares a taste finds its titles better than chance, in every split", async () => {
  const trials = trialsOf(twoTastes, { protocol: "random-by-viewer", seeds: [1, 2, 3] });
  const contest = await holdContest(trials, options(named("user-cosine", "random")));
  const { policies, comparisons, trials: held } = evaluationOf(contest, asked);
  expect(policies.map(({ name }) => name)).toEqual(["user-cosine", "random"]);
  expect(held).toBe(3);
  expect(comparisons[0]).toMatchObject({
    better: "user-cosine",
    other: "random",
    won: 3,
    trials: 3,
  });
  expect(comparisons[0].adjusted).toBeLessThan(0.05);
});

test("the same seed gives the same figures", async () => {
  const run = async () => {
    const trials = trialsOf(twoTastes, { protocol: "random-by-title", seeds: [42] });
    return evaluationOf(
      await holdContest(trials, options(named("user-cosine", "popularity"))),
      asked,
    );
  };
  expect(await run()).toEqual(await run());
});

test("a policy that needs more memory than there is stays out and says so", async () => {
  const trials = trialsOf(twoTastes, { protocol: "random-by-title", seeds: [1] });
  const greedy: PolicySpec = { ...named("popularity")[0], name: "greedy", bytes: () => 5e9 };
  const { courses, leftOut } = await holdContest(trials, options([greedy, ...named("random")]));
  expect(courses.map(({ policy }) => policy.name)).toEqual(["random"]);
  expect(leftOut).toEqual([
    { name: "greedy", reason: "needs about 5000 MB of memory, 1000 MB are free", trial: 1 },
  ]);
});

test("a policy that fails is left out with its reason, and the others go on", async () => {
  const broken: PolicySpec = {
    ...named("popularity")[0],
    name: "broken",
    fit: () => ({ score: (_, scores) => void scores.fill(Number.NaN) }),
  };
  const trials = trialsOf(twoTastes, { protocol: "random-by-title", seeds: [1, 2] });
  const { courses, leftOut } = await holdContest(trials, options([broken, ...named("random")]));
  expect(courses[0].seconds).toHaveLength(2);
  expect(leftOut[0].reason).toContain("Got the score NaN");
});

test("a policy that took too long stands in no further split, and its line says so", async () => {
  const trials = trialsOf(twoTastes, { protocol: "random-by-title", seeds: [1, 2, 3] });
  const slow = options(named("random"), { patienceSeconds: 0.003 });
  const contest = await holdContest(trials, slow);
  expect(contest.courses[0].seconds).toHaveLength(2); // two ticks of a millisecond each
  expect(evaluationText(evaluationOf(contest, asked))).toMatch(/^random \(2 of 3 splits\)/m);
});

test("every protocol asks about titles that train does not hold", () => {
  for (const protocol of protocolNames) {
    if (protocol === "folds") continue;
    for (const { split } of trialsOf(twoTastes, { protocol, seeds: [5] })) {
      const { train, relevant } = split;
      for (let v = 0; v < train.rows; v++) {
        const known = new Set(train.line(v).ids);
        for (let i = relevant.starts[v]; i < relevant.starts[v + 1]; i++) {
          expect(known.has(relevant.ids[i])).toBe(false);
        }
      }
    }
  }
});

test("a title that its viewer is known not to want is neither learnt from nor listed", async () => {
  const world = tinyWorld("ada a 4\nada b 0\nbo b 4\nbo a 3\nbo c 3");
  const everything = Int32Array.from(world.viewer.keys());
  const split = splitOf(world, { train: everything, test: new Int32Array() });
  const [popularity] = named("popularity");
  const model = await popularity.fit({ train: split.train, seed: 1 }, {});
  const { titles } = topTitles(model, split, { k: 3, viewers: Int32Array.of(0), seed: 1 });
  expect(Array.from(titles, (title) => world.titles[title])).toEqual(["c", undefined, undefined]);
});

test("only protocols with chance in them are repeated", () => {
  for (const protocol of protocolNames) {
    if (protocol === "folds") continue;
    const trials = [...trialsOf(twoTastes, { protocol, seeds: [1, 2] })];
    expect(trials).toHaveLength(isRepeatable(protocol) ? 2 : 1);
  }
});

test("a circle is as large as asked for, and as if nobody else were there", () => {
  const [{ split }] = circlesOf(twoTastes, { size: 5, circles: 1, seed: 9 });
  expect(split.train.rows).toBe(5);
  for (let t = 0; t < split.train.columns; t++) {
    const isKnown = split.train.ids.includes(t) || [...split.relevant.ids].includes(t);
    expect(isKnown).toBe(true);
  }
});

test("sizes that the data cannot fill are left out", async () => {
  const circles = await holdCircles(twoTastes, { ...options(named("popularity")), seed: 1 });
  expect(circles.map(({ size }) => size)).toEqual([5, 10]);
  expect(circles[0].policies[0].gain).toEqual({ mean: 0, low: 0, high: 0 });
});

test("one viewer is asked as one", async () => {
  const world = tinyWorld("ada a 1 1\nada b 1 2\nbo a 1 1");
  const trials = trialsOf(world, { protocol: "leave-last-one-out", seeds: [1] });
  const contest = await holdContest(trials, options(named("popularity")));
  const about = { protocol: "leave-last-one-out", k: 3, seeds: [1] };
  expect(evaluationText(evaluationOf(contest, about))).toContain(": 1 viewer asked, one split");
});

test("in circles popularity stands beside whoever was asked about, as gains are over it", async () => {
  const inCircles = { ...options(named("user-cosine")), seed: 1 };
  const [alone] = await holdCircles(twoTastes, inCircles);
  const policies = named("user-cosine", "popularity");
  const [beside] = await holdCircles(twoTastes, { ...inCircles, policies });
  expect(alone).toEqual(beside);
  expect(alone.policies.map(({ name }) => name).toSorted()).toEqual(["popularity", "user-cosine"]);
  expect(alone.policies[0].gain.mean).not.toBe(0);
});

test("a policy that fails in one circle is missing from those of its size, and which circle it was is said", async () => {
  const [popularity] = named("popularity");
  let fitted = 0;
  const fickle: PolicySpec = {
    ...popularity,
    name: "fickle",
    fit: (world, parameters) => {
      if (++fitted === 7) throw new Error("has had enough");
      return popularity.fit(world, parameters);
    },
  };
  const { length } = [...circlesOf(twoTastes, { size: 5, circles: 80, seed: 1 })];
  const circles = await holdCircles(twoTastes, { ...options([fickle, popularity]), seed: 1 });
  const names = circles.map(({ policies }) => policies.map(({ name }) => name).sort());
  expect(names).toEqual([["popularity"], ["fickle", "popularity"]]);
  expect(circles[0]).toMatchObject({
    circles: length,
    leftOut: [{ name: "fickle", reason: "has had enough", trial: 7 }],
  });
  expect(circlesText(circles)).toContain(
    `left out: fickle: has had enough, in circle 7 of ${length} of 5 viewers`,
  );
});

test.each([
  ["nobody", "", "no preference"],
  ["one viewer", "ada a\nada b", "one viewer"],
  ["one title", "ada a\nbo a", "one title"],
])("%s cannot be measured, and is told so", (_, text, words) => {
  const interactions = text === "" ? { ...tinyWorld("x y 0") } : tinyWorld(text);
  const dataSet = { name: "it", layout: "tiny", interactions, faults: noFaults() };
  expect(obstacleIn(dataSet)).toContain(words);
});

test("nothing to find gives zeros, never NaN", () => {
  const world = tinyWorld("ada a 1 1\nbo a 1 2\nbo b 1 3");
  const split = splitOf(world, { train: Int32Array.of(0, 1, 2), test: new Int32Array() });
  const [popularity] = named("popularity");
  const model = popularity.fit({ train: split.train, seed: 1 }, {});
  if (model instanceof Promise) throw new Error("Popularity needs no wait.");
  const { ndcg, map, coverage, gini, novelty } = evaluateModel(model, split, { k: 5 });
  expect([ndcg, map, coverage, gini, novelty]).toEqual([0, 0, 0, 0, 0]);
});
