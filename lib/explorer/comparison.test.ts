import { expect, test } from "vitest";
import { differencesBetween, differenceWords } from "@/lib/explorer/comparison";
import type { ServedRow } from "@/lib/rankings/candidate-row";

function row(kind: ServedRow["kind"], ids: string[], label = "Label"): ServedRow {
  const facts = { score: 1, reason: null, propensity: 1, inMyList: false, opinion: null };
  return { kind, label, reason: null, propensity: 1, titles: ids.map((id) => ({ id, ...facts })) };
}

const page = [row("top-picks", ["a", "b"]), row("genre", ["c", "d"], "Horror")];

test("the same titles in the same order in every row are no difference, whatever they scored", () => {
  const again = page.map((one) => ({
    ...one,
    label: one.kind === "genre" ? one.label : "Other words",
    titles: one.titles.map((title) => ({ ...title, score: 2 })),
  }));
  expect(differencesBetween(page, again)).toEqual([]);
});

test("each row says how it differs", () => {
  const other = [
    row("top-picks", ["b", "a"]),
    row("genre", ["c", "d"], "Drama"),
    row("trending", ["e"]),
  ];
  expect(differencesBetween(page, other)).toEqual([
    { row: 0, is: "other order" },
    { row: 1, is: "other row" },
    { row: 2, is: "added" },
  ]);
  expect(differencesBetween(page, [row("top-picks", ["a", "x"])])).toEqual([
    { row: 0, is: "other titles" },
    { row: 1, is: "missing" },
  ]);
});

test("differences are told as part of a sentence", () => {
  const words = differenceWords([
    { row: 0, is: "other order" },
    { row: 2, is: "added" },
  ]);
  expect(words).toBe("row 0 has its titles in another order, row 2 is new");
});
