import fc from "fast-check";
import { expect, test } from "vitest";
import { type EventWeights, foldNames, scoringKinds } from "@/lib/events/kinds";
import { policyOf, shippedNumbers } from "@/lib/policies/policy";
import {
  type CircleModel,
  emptyModel,
  foldAllIntoModel,
  foldIntoModel,
  setPolicy,
  setViewer,
  setWeights,
} from "@/lib/rankings/circle-model";
import type { FoldEvent } from "@/lib/rankings/viewer-state";

const DAY = 24 * 60 * 60 * 1000;
const weights: EventWeights = { version: 1, click: 1, play: 2, skip: 3, complete: 4, close: 2 };
const fading = { ...weights, halfLifeDays: 10 };

function circle(inForce: EventWeights) {
  const model = emptyModel(inForce, 0);
  setViewer(model, {
    ...{ id: "ada", name: "Ada", avatar: "fox", origin: "demo", maturityLimit: null },
    ...{ isHelping: true, isVisible: true },
  });
  return model;
}

function act(titleId: string, kind: FoldEvent["kind"], day: number): FoldEvent {
  const about = { viewerId: "ada", titleId, kind, viewingId: titleId, at: day * DAY };
  return { ...about, id: `${titleId}-${kind}-${day}`, position: null, duration: null };
}

function confidences({ preferences }: CircleModel) {
  const { ids, values, length } = preferences.row("ada");
  const found = Array.from({ length }, (_, i) => [preferences.titles.nameOf(ids[i]), values[i]]);
  return Object.fromEntries(found.toSorted());
}

test("where acts fade, a new one makes the viewer's other titles weigh less", () => {
  const model = circle(fading);
  foldIntoModel(model, act("first", "complete", 0));
  expect(confidences(model)).toEqual({ first: Math.log2(1 + 4) });
  foldIntoModel(model, act("second", "click", 10));
  expect(confidences(model)).toEqual({ first: Math.log2(1 + 2), second: Math.log2(1 + 1) });
});

test("forgetting the latest act gives the older ones their weight back", () => {
  const model = circle(fading);
  foldAllIntoModel(model, [act("first", "complete", 0), act("second", "click", 10)]);
  foldIntoModel(model, act("second", "forget", 11));
  expect(confidences(model)).toEqual({ first: Math.log2(1 + 4) });
});

test("hiding a title says nothing about it, or counts against it where the policy says so", () => {
  const model = circle(weights);
  foldAllIntoModel(model, [act("first", "complete", 0), act("first", "hide", 1)]);
  expect(confidences(model)).toEqual({ first: Math.log2(1 + 4) });
  setPolicy(model, policyOf({ ...shippedNumbers, hideConfidence: -0.5 }));
  expect(confidences(model)).toEqual({ first: -0.5 });
  foldIntoModel(model, act("first", "unhide", 2));
  expect(confidences(model)).toEqual({ first: Math.log2(1 + 4) });
});

test("an act dated years ahead is as hot as any can be, and no hotter", () => {
  const model = circle(weights);
  foldIntoModel(model, act("first", "complete", 40 * 365));
  const first = model.heat.titles.intern("first");
  expect(model.heat.row("ada").get(first)).toBe(1e9);
  expect(confidences(model)).toEqual({ first: Math.log2(1 + 4) });
});

test("folding acts one by one, all at once, or by weights that came later ends alike", () => {
  const anAct = fc
    .tuple(
      fc.constantFrom("a", "b", "c"),
      fc.constantFrom<FoldEvent["kind"]>("forget", ...scoringKinds),
      fc.integer({ min: 0, max: 40 }),
    )
    .map(([titleId, kind, day]) => act(titleId, kind, day));
  fc.assert(
    fc.property(fc.array(anAct, { maxLength: 12 }), fc.constantFrom(...foldNames), (acts, fold) => {
      const set = { ...fading, fold };
      const [stepwise, whole, reweighed] = [circle(set), circle(set), circle(weights)];
      for (const event of acts) foldIntoModel(stepwise, event);
      foldAllIntoModel(whole, acts);
      foldAllIntoModel(reweighed, acts);
      setWeights(reweighed, set);
      expect(confidences(stepwise)).toEqual(confidences(whole));
      expect(confidences(reweighed)).toEqual(confidences(whole));
    }),
  );
});
