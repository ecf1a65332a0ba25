import { expect, test } from "vitest";
import { demoCast } from "@/lib/demo/cast";
import { historyOf } from "@/lib/demo/history";
import { foldIntoModel } from "@/lib/rankings/circle-model";
import { stageBonds } from "@/lib/stage/circle";
import { planTour } from "@/lib/stage/tour";
import { OPENING, openingState, shippedTitles } from "@/scripts/bench/demo-circle";

const friend = (name: string) => {
  const member = demoCast().find((one) => one.name === name);
  if (!member) throw new Error(`Nobody is called ${name}.`);
  return member;
};
const pair = { left: friend("Emeka"), right: friend("Ada") };

test("a seed makes the same tour every time, and another seed another", () => {
  const tour = planTour(pair, shippedTitles, 7);
  expect(planTour(pair, shippedTitles, 7)).toEqual(tour);
  expect(planTour(pair, shippedTitles, 8)).not.toEqual(tour);
});

test("only the two friends act, on titles there are, and the newcomer learns what the other finished", () => {
  const done = historyOf(pair.right, shippedTitles).filter(({ kind }) => kind === "complete");
  for (const seed of [1, 7, 42]) {
    const acts = planTour(pair, shippedTitles, seed).flatMap((scene) => scene.acts);
    for (const { actor, titleId } of acts) {
      expect([pair.left.id, pair.right.id]).toContain(actor);
      expect(shippedTitles.some(({ id }) => id === titleId)).toBe(true);
    }
    const learned = acts.filter(({ actor, kind }) => actor === pair.left.id && kind === "complete");
    expect(learned).toHaveLength(3);
    for (const { titleId } of learned)
      expect(done.map((event) => event.titleId)).toContain(titleId);
  }
});

test("who has no past learns, on whichever side they sit", () => {
  const { left, right } = pair;
  const [, scene] = planTour({ left: right, right: left }, shippedTitles, 7);
  expect(scene.acts[0].actor).toBe(left.id);
});

test("by its end the two are alike who were not", () => {
  const model = openingState();
  const likeness = () =>
    stageBonds(model, [pair.left, pair.right]).map(({ similarity }) => similarity);
  expect(likeness()).toEqual([0]);
  let at = OPENING;
  for (const act of planTour(pair, shippedTitles, 7).flatMap((scene) => scene.acts)) {
    const { actor: viewerId, kind, titleId, viewing } = act;
    const known = { id: `${++at}`, viewingId: `${viewing}`, at, position: null, duration: null };
    foldIntoModel(model, { ...known, viewerId, kind, titleId });
  }
  expect(likeness()[0]).toBeGreaterThan(0.05);
});
