import fc from "fast-check";
import { expect, test } from "vitest";
import {
  HelperRows,
  helperRowsOf,
  prepareHelperRows,
  worldOf,
} from "@/lib/recommender/helper-rows";
import { BaseIndex } from "@/lib/recommender/kernel/base-index";
import { allocatePlain } from "@/lib/recommender/kernel/base-memory";
import { buildBase } from "@/lib/recommender/kernel/build-base";
import { packOrder, tableOf } from "@/lib/recommender/kernel/merge-order";
import { circleIn, ridgeOf } from "@/lib/recommender/live-ridge";
import { outcomeOf } from "@/lib/recommender/outcome-of";
import { userRidge } from "@/lib/recommender/policy";
import { PreferenceIndex } from "@/lib/recommender/preference-index";
import { TitleScores } from "@/lib/recommender/title-scores";
import { titleTotalsOf } from "@/lib/recommender/title-totals";
import { UserRidge } from "@/lib/recommender/user-ridge";

const policy = { ...userRidge, ridgeCommonness: 0.3, ridgeActivity: 0.5, ridgeNearest: 3 };

const aStep = fc.record({
  viewer: fc.nat({ max: 7 }),
  title: fc.nat({ max: 30 }),
  confidence: fc.constantFrom(0, 1, 1, 2, 2.5, -1),
  helps: fc.constantFrom(undefined, undefined, undefined, undefined, true, false),
  isRemoved: fc.constantFrom(false, false, false, false, false, true),
  isAsked: fc.boolean(),
});

function take(index: PreferenceIndex, { viewer, title, confidence, helps, isRemoved }: Step) {
  if (isRemoved) index.remove(`v${viewer}`);
  else if (helps !== undefined) index.setHelping(`v${viewer}`, helps);
  else index.set(`v${viewer}`, `t${title}`, confidence);
}

type Step = typeof aStep extends fc.Arbitrary<infer Value> ? Value : never;

function saidIn(rows: HelperRows, viewer: number) {
  const { ids, values, start, end } = rows.stretch(viewer);
  return [[...ids.subarray(start, end)], [...values.subarray(start, end)]];
}

/** Everything that is kept, asked for. */
function answersOf(index: PreferenceIndex) {
  const rows = helperRowsOf(index);
  const lines = Array.from({ length: 8 }, (_, v) => {
    return saidIn(rows, index.viewers.find(`v${v}`) ?? -1);
  });
  const { raters, sums } = titleTotalsOf(index);
  const weights = [...rows.helpers].map((viewer) => ridgeOf(index, policy).weights(viewer));
  const scores = Array.from({ length: 31 }, (_, t) =>
    new TitleScores(index, "v1", policy).of(`t${t}`),
  );
  return {
    helpers: [...rows.helpers],
    lines,
    raters: [...raters],
    sums: [...sums],
    weights,
    scores,
  };
}

test("what is kept of an index says the same to the last bit as what is made of it anew", () => {
  fc.assert(
    fc.property(fc.array(aStep, { maxLength: 60 }), (steps) => {
      const kept = new PreferenceIndex();
      for (let viewer = 0; viewer < 6; viewer++) kept.setHelping(`v${viewer}`, true);
      for (const [at, step] of steps.entries()) {
        take(kept, step);
        if (!step.isAsked && at < steps.length - 1) continue;
        const fresh = new PreferenceIndex();
        for (let viewer = 0; viewer < 6; viewer++) fresh.setHelping(`v${viewer}`, true);
        for (const one of steps.slice(0, at + 1)) take(fresh, one);
        expect(answersOf(kept)).toEqual(answersOf(fresh));
      }
    }),
    { numRuns: 60 },
  );
});

test("rows made ahead, with changes in between, are those made at once", () => {
  fc.assert(
    fc.property(fc.array(aStep, { maxLength: 60 }), fc.nat({ max: 300 }), (steps, viewers) => {
      const ahead = new PreferenceIndex();
      for (let viewer = 0; viewer < viewers; viewer++) ahead.setHelping(`v${viewer}`, true);
      const preparing = prepareHelperRows(ahead);
      for (const step of steps) {
        take(ahead, step);
        preparing.next();
      }
      outcomeOf(preparing);
      const rows = helperRowsOf(ahead);
      const anew = HelperRows.of(worldOf(ahead));
      expect(rows.helpers).toEqual(anew.helpers);
      for (const viewer of anew.helpers) expect(saidIn(rows, viewer)).toEqual(saidIn(anew, viewer));
    }),
    { numRuns: 60 },
  );
});

test("rows made ahead are begun once more where more is said meanwhile than they have room for", () => {
  const index = new PreferenceIndex();
  const viewers = Array.from({ length: 600 }, (_, viewer) => `v${viewer}`);
  for (const viewer of viewers) index.setHelping(viewer, true);
  const preparing = prepareHelperRows(index);
  for (let turn = 0; turn < 4; turn++) preparing.next(); // counted, and some of them copied
  for (const viewer of viewers) {
    for (let title = 0; title < 5; title++) index.set(viewer, `t${title}`, 1);
  }
  outcomeOf(preparing);
  const rows = helperRowsOf(index);
  for (const viewer of rows.helpers) expect(saidIn(rows, viewer)[0]).toEqual([0, 1, 2, 3, 4]);
});

test("a row that outgrows its place is moved, and more changes than are remembered are taken up too", () => {
  const index = new PreferenceIndex();
  for (let viewer = 0; viewer < 40; viewer++) {
    index.setHelping(`v${viewer}`, true);
    index.set(`v${viewer}`, "t0", 1);
  }
  helperRowsOf(index);
  for (let title = 0; title < 3_000; title++) {
    for (let viewer = 0; viewer < 4; viewer++) index.set(`v${viewer}`, `t${title}`, 1 + viewer);
    if (title % 100 < 3 || title > 2_000) helperRowsOf(index);
  }
  const rows = helperRowsOf(index);
  const anew = HelperRows.of(worldOf(index));
  for (const viewer of rows.helpers) expect(saidIn(rows, viewer)).toEqual(saidIn(anew, viewer));
});

test("nothing is made anew for a change that was noted", () => {
  const index = new PreferenceIndex();
  index.setHelping("ada", true);
  index.set("ada", "dracula", 1);
  const before = [helperRowsOf(index), titleTotalsOf(index), ridgeOf(index, policy)];
  index.set("ada", "dracula", 2);
  expect([helperRowsOf(index), titleTotalsOf(index), ridgeOf(index, policy)]).toEqual(before);
  expect(helperRowsOf(index)).toBe(before[0]);
  const other = new UserRidge(circleIn(index), { ...ridgeOptions, nearest: 5 });
  expect(other.renew({ ...circleIn(index), totals: { ...titleTotalsOf(index) } }, [])).toBe(false);
});

const ridgeOptions = {
  ...{ noise: 1, activity: 0, commonness: 0, damping: 0, popularityMass: 0 },
  ...{ tolerance: 1e-4, steps: 100 },
};

test("whoever says the same again changes nothing, in the base as little as beside it", () => {
  const index = new PreferenceIndex();
  index.setHelping("ada", true);
  index.set("ada", "dracula", 2.5);
  const before = [index.changes.count, titleTotalsOf(index), index.shape.overlay];
  index.set("ada", "dracula", 2.5);
  index.set("ada", "nosferatu", 0);
  expect(index.changes.count).toBe(before[0]);
  const request = outcomeOf(packOrder(index.beginMerge()));
  const built = buildBase(tableOf(request), { allocate: allocatePlain, thickFrom: 0.1 });
  index.finishMerge(new BaseIndex(built));
  index.set("ada", "dracula", 2.5);
  expect([index.changes.count, index.shape.overlay]).toEqual([before[0], 0]);
  index.set("ada", "dracula", 2);
  expect([index.changes.count, index.shape.overlay]).toEqual([Number(before[0]) + 1, 1]);
});

test("a title that came by name alone is counted as one that nobody knows", () => {
  const index = new PreferenceIndex();
  index.setHelping("ada", true);
  index.set("ada", "dracula", 2);
  expect(titleTotalsOf(index).sums).toEqual(Float64Array.of(2));
  index.titles.intern("nosferatu");
  expect(titleTotalsOf(index).sums).toEqual(Float64Array.of(2, 0));
  expect(new TitleScores(index, "ada", policy).of("nosferatu")).toBe(0);
});
