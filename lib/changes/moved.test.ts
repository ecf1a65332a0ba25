import { expect, test } from "vitest";
import { movesBetween } from "@/lib/changes/moved";

const row = (label: string, titles: string) => ({
  kind: "genre" as const,
  label,
  titles: titles.split(" ").map((id) => ({ id })),
});

test("tells of each title where it stood and where it stands, and of those that came and went", () => {
  const before = [row("Noir", "a b c")];
  const after = [row("Noir", "b a d")];
  expect(movesBetween(before, after)).toEqual([
    { row: 0, titleId: "b", from: 1, to: 0 },
    { row: 0, titleId: "a", from: 0, to: 1 },
    { row: 0, titleId: "d", from: null, to: 2 },
    { row: 0, titleId: "c", from: 2, to: null },
  ]);
});

test("a row is the same by its name, wherever it stands on the page", () => {
  const before = [row("Noir", "a b"), row("War", "c d")];
  expect(movesBetween(before, [before[1], before[0]])).toEqual([]);
});

test("all titles of a row that was not there came", () => {
  expect(movesBetween([], [row("Noir", "a")])).toEqual([
    { row: 0, titleId: "a", from: null, to: 0 },
  ]);
});
