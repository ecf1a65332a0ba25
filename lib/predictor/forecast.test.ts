import { expect, test } from "vitest";
import { foretold } from "@/lib/predictor/forecast";

const said = (titleId: string, chance: number, ...pro: string[]) => ({ titleId, chance, pro });

test("the likeliest come first, each with the strongest fact in its favour", () => {
  const predictions = [
    said("faust", 0.6, "Horror"),
    said("sunrise", 0.9, "its year, 1927", "Drama"),
  ];
  expect(foretold(predictions, () => true)).toEqual([
    { id: "sunrise", chance: 0.9, because: "its year, 1927" },
    { id: "faust", chance: 0.6, because: "Horror" },
  ]);
});

test("equally likely ones stand by their ids", () => {
  const predictions = [said("sunrise", 0.7, "Drama"), said("faust", 0.7, "Drama")];
  expect(foretold(predictions, () => true).map(({ id }) => id)).toEqual(["faust", "sunrise"]);
});

test("what is less likely than not, what nothing speaks for and what may not be shown is not foretold", () => {
  const predictions = [
    said("faust", 0.49, "Horror"),
    said("metropolis", 0.8),
    said("nosferatu", 0.8, "Horror"),
    said("sunrise", 0.5, "Drama"),
  ];
  const told = foretold(predictions, (titleId) => titleId !== "nosferatu");
  expect(told.map(({ id }) => id)).toEqual(["sunrise"]);
});
