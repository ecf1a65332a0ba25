import { expect, test } from "vitest";
import { followed, unconfirmed, withOwnActs } from "@/components/browse/own-acts";
import { showRows } from "@/components/browse/shown-page";
import { page } from "@/components/browse/test-page";
import type { HomeRow, HomeTitle } from "@/lib/rankings/home-page";

const latest = page("r1", "Noir: a b", "War: b");
const rows = showRows(latest);

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

test("what was done stays known to open details after the rows show it, until a later page says otherwise", () => {
  const lasting = new Map([["a", { opinion: "like" as const, inMyList: true }]]);
  const liked = { ...latest, rows: latest.rows.map(likedAndListed) };
  const after = followed(lasting, new Map(), liked.rows);
  expect(after.get("a")).toMatchObject({ opinion: "like", inMyList: true });
  expect(followed(after, new Map(), latest.rows).get("a")).toMatchObject({
    opinion: null,
    inMyList: false,
  });
});

test("a page from before an act takes nothing of it back, and one without the title neither", () => {
  const lasting = new Map([
    ["a", { opinion: "like" as const }],
    ["gone", { hidden: true }],
  ]);
  expect(followed(lasting, lasting, latest.rows)).toEqual(lasting);
  expect(followed(lasting, new Map(), latest.rows).get("gone")).toEqual({ hidden: true });
});

test("what stands in the rows again is hidden no longer, but on an own shelf it may be", () => {
  const hidden = new Map([["a", { hidden: true }]]);
  expect(followed(hidden, new Map(), latest.rows).get("a")?.hidden).toBe(false);
  const shelf = latest.rows.map((row) => ({ ...row, kind: "my-list" as const }));
  expect(followed(hidden, new Map(), shelf).get("a")?.hidden).toBe(true);
});

function likedAndListed(row: HomeRow): HomeRow {
  const like = (title: HomeTitle): HomeTitle => ({ ...title, opinion: "like", inMyList: true });
  return { ...row, titles: row.titles.map(like) };
}
