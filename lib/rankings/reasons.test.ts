import { beforeEach, expect, test } from "vitest";
import type { EventKind } from "@/lib/events/kinds";
import {
  type CircleModel,
  type CircleViewer,
  emptyModel,
  foldIntoModel,
  setTitles,
  setViewer,
} from "@/lib/rankings/circle-model";
import { becauseFriend } from "@/lib/rankings/friend-row";
import { explain } from "@/lib/rankings/reasons";
import { becauseTitle } from "@/lib/rankings/seed-rows";
import { tasteOf } from "@/lib/rankings/viewer-taste";
import { syntheticCircle } from "@/scripts/bench/synthetic-circle";

const weights = { version: 1, click: 1, play: 2, skip: 3, complete: 4, close: 2 };
const { titles } = syntheticCircle({ viewers: 0, titles: 30, each: 0, seed: "reasons" });

let model: CircleModel;
let moment = 0;

beforeEach(() => {
  model = emptyModel(weights, 0);
  setTitles(model, [...titles.values()]);
});

function join(name: string, origin: CircleViewer["origin"], isVisible = true) {
  const face = { name, avatar: "fox", maturityLimit: null };
  setViewer(model, { id: name, ...face, origin, isHelping: true, isVisible });
}

function act(viewerId: string, kind: EventKind, ...numbers: number[]) {
  for (const number of numbers) {
    const at = ++moment;
    const viewing = { viewingId: `${at}`, position: null, duration: null };
    foldIntoModel(model, {
      viewerId,
      id: `${at}`,
      kind,
      titleId: `title-${number}`,
      at,
      ...viewing,
    });
  }
}

function reasonFor(number: number) {
  return explain(tasteOf(model, "you"), `title-${number}`);
}

test("the one like you who watched it speaks for a title, by what is shared besides it", () => {
  for (const name of ["you", "Ada"]) join(name, "demo");
  act("you", "complete", 1);
  act("Ada", "complete", 1, 2);
  expect(reasonFor(2)).toMatchObject({
    kind: "neighbour",
    text: "Ada watched it to the end",
    evidence: [{ viewer: "Ada", titleId: "title-1" }],
  });
});

test("a title that is itself all that is shared is never named as what is shared", () => {
  model.policy = { ...model.policy, ridgeNoise: 1 }; // else two who know two titles are alike by chance
  for (const name of ["you", "Ada"]) join(name, "demo");
  act("you", "click", 2);
  act("Ada", "complete", 2, 3);
  const [ground] = reasonFor(2).evidence;
  expect(ground.viewer).toBe("Ada");
  expect(ground).not.toHaveProperty("titleId");
  expect(reasonFor(3).evidence[0].titleId).toBe("title-2");
});

test("a title is not said to be like itself", () => {
  for (let number = 0; number < 60; number++) join(`friend ${number}`, "demo"); // who watched nothing
  join("you", "demo");
  act("you", "complete", 1);
  act("you", "click", 21); // of the same genre
  expect(reasonFor(21)).toMatchObject({ kind: "title", text: "Much like Title 1" });
});

test("a title that the viewer hid is named in no reason and leads no row", () => {
  for (const name of ["you", "Ada"]) join(name, "demo");
  act("you", "complete", 1);
  act("Ada", "complete", 1, 2);
  expect(reasonFor(2).evidence).toMatchObject([{ titleId: "title-1" }]);
  expect(reasonFor(21).text).toBe("Much like Title 1"); // of the same genre
  expect(becauseTitle(tasteOf(model, "you"))).toHaveLength(1);
  act("you", "hide", 1);
  expect(reasonFor(2).evidence[0]).not.toHaveProperty("titleId");
  expect(reasonFor(21).text).toBe("Made of things you like");
  expect(becauseTitle(tasteOf(model, "you"))).toEqual([]);
});

test.each([
  [0, 1],
  [1, 0],
])("of two titles made of the same, watched as %i and %i, the first is named", (...order) => {
  const [first, second, third, unlike] = titles.values();
  const made = { ...third, genres: ["Crime"], tags: ["night"] };
  const alike = [first, second].map(({ id, title }) => ({ ...made, id, title }));
  setTitles(model, [...alike, { ...made, tags: ["rain"] }, unlike]);
  join("you", "demo");
  act("you", "complete", 3, ...order);
  expect(reasonFor(2).text).toBe("Much like Title 0");
});

test("a friend speaks before a nearer synthetic neighbour, who stays in the count and the evidence", () => {
  for (const name of ["you", "Ada"]) join(name, "demo");
  join("made up", "synthetic", false);
  act("you", "complete", 1);
  act("made up", "complete", 1, 2);
  act("Ada", "complete", 1, 2, 3);
  expect(reasonFor(2)).toMatchObject({
    text: "Ada and one other like you saw it",
    evidence: [{ viewer: "Ada" }, { isSynthetic: true }],
  });
});

test("a friend speaks from a quarter of the largest part", () => {
  model.policy = { ...model.policy, ridgeShare: 0 }; // each by their own likeness, which can be worked out here
  for (const name of ["you", "Ada", "Bruno"]) join(name, "demo");
  join("made up", "synthetic", false);
  act("you", "complete", 1);
  act("made up", "complete", 1, 2, 3);
  act("Ada", "complete", 1, 2, 4, 5, 6, 7); // of likeness √3/√6, of which the power of 1.5 is 0.59
  act("Bruno", "complete", 1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20);
  act("Bruno", "complete", 21, 22, 23, 24, 25); // √3/√24, of which it is 0.21
  expect(reasonFor(2).text).toBe("Ada and one other like you saw it");
  expect(reasonFor(3).text).toBe("One friend and 1 synthetic saw it");
});

test("a friend who only looked at a title does not speak for it", () => {
  for (const name of ["you", "Ada"]) join(name, "demo");
  join("made up", "synthetic", false);
  act("you", "complete", 1);
  act("made up", "complete", 1, 2);
  act("Ada", "complete", 1);
  act("Ada", "click", 2);
  expect(reasonFor(2).text).toBe("One synthetic neighbour saw it");
});

test("who did not agree to be named is someone with your taste", () => {
  join("you", "demo");
  join("Farah", "real", false);
  act("you", "complete", 1);
  act("Farah", "complete", 1, 2);
  const reason = reasonFor(2);
  expect(reason.text).toBe("Someone with your taste saw it");
  expect(JSON.stringify(reason)).not.toContain("Farah");
});

test("a row because of a friend holds what the friend watched, not what was only looked at", () => {
  for (const name of ["you", "Ada"]) join(name, "demo");
  act("you", "complete", 1);
  act("Ada", "complete", 1, 2);
  act("Ada", "click", 3);
  act("Ada", "like", 4);
  const [row] = becauseFriend(tasteOf(model, "you"));
  expect(row.label).toBe("Because Ada watched…");
  expect(row.titles.map(({ name }) => name)).toEqual(["title-2"]);
});

test("a row that only a synthetic neighbour carries says so in its reason", () => {
  join("you", "demo");
  join("made up", "synthetic", false);
  act("you", "complete", 1);
  act("made up", "complete", 1, 2);
  const [row] = becauseFriend(tasteOf(model, "you"));
  expect(row.label).toBe("Because someone like you watched…");
  expect(row.reason?.text).toMatch(
    /^A synthetic neighbour is \d+ % like you: one title in common$/,
  );
  expect(row.reason?.evidence).toMatchObject([{ isSynthetic: true }]);
});
