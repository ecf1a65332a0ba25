import { expect, test } from "vitest";
import { unconfirmed, withOwnActs } from "@/components/browse/own-acts";
import { showRows } from "@/components/browse/shown-page";
import { page } from "@/components/browse/test-page";

const rows = showRows(page("r1", "Noir: a b", "War: b"));

test("a hidden title leaves at once, and a row left empty with it", () => {
  const shown = withOwnActs(rows, new Map([["b", { hidden: true }]]));
  expect(shown.map((row) => [row.label, row.titles.length])).toEqual([["Noir", 1]]);
});

test("what stays keeps the position it was ranked at", () => {
  const shown = withOwnActs(rows, new Map([["a", { hidden: true }]]));
  expect(shown.at(0)?.titles.at(0)).toMatchObject({ id: "b", position: 1 });
});

test("a title put on the list says so before the server does", () => {
  const shown = withOwnActs(rows, new Map([["a", { inMyList: true }]]));
  expect(shown.at(0)?.titles.at(0)?.inMyList).toBe(true);
});

test("an act is forgotten once the rows show it by themselves", () => {
  const acts = new Map([
    ["a", { inMyList: false }],
    ["b", { opinion: "like" as const }],
    ["gone", { hidden: true }],
  ]);
  expect([...unconfirmed(acts, rows).keys()]).toEqual(["b"]);
});
