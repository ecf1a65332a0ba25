import { expect, test } from "vitest";
import { beatsOf } from "./beats";

const act = (kind: "click" | "play") => {
  return { actor: "emeka", kind, titleId: "faust-1926", viewing: 1, detail: {} };
};

test("each scene begins with its caption, and its acts follow one by one", () => {
  const beats = beatsOf([
    { what: "Two friends.", why: "", acts: [] },
    { what: "One watches.", why: "", acts: [act("click"), act("play")] },
  ]);
  expect(beats.map(({ scene, act }) => [scene, act?.kind ?? "caption"])).toEqual([
    [0, "caption"],
    [1, "caption"],
    [1, "click"],
    [1, "play"],
  ]);
});

test("begins at once, and leaves time to read and to look", () => {
  const [first, second, third] = beatsOf([
    { what: "", why: "", acts: [] },
    { what: "", why: "", acts: [act("click")] },
  ]);
  expect(first.waitMs).toBe(0);
  expect(second.waitMs).toBeGreaterThan(0);
  expect(third.waitMs).toBeGreaterThan(0);
});
