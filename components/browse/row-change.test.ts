import { expect, test } from "vitest";
import { changedRows, moveOf, movesInWords } from "@/components/browse/row-change";
import { showRows } from "@/components/browse/shown-page";
import { page } from "@/components/browse/test-page";

const adopted = (before: string[], after: string[]) => ({
  before: showRows(page("r1", ...before)),
  after: showRows(page("r2", ...after)),
  since: "r1",
  rankingId: "r2",
});

test("only rows of another order changed, and a row that was not there did", () => {
  const changes = changedRows(
    adopted(["Noir: a b", "War: c d"], ["War: c d", "Noir: b a", "New: e"]),
  );
  expect(changes.map(({ row }) => row.label)).toEqual(["Noir", "New"]);
});

test("tells of each title how many places it rose, or that it is new", () => {
  const [change] = changedRows(adopted(["Noir: a b c"], ["Noir: c a d"]));
  const moves = change.row.titles.map((title, place) => moveOf(change, title, place));
  expect(moves).toEqual([2, -1, "new"]);
});

test("puts the moves of an act in words, rises first, and counts what is left", () => {
  const changes = changedRows(adopted(["Noir: a b c"], ["Noir: c a d"]));
  const move = (titleId: string, from: number | null, to: number | null) => {
    return { row: 0, titleId, from, to };
  };
  const moves = [move("b", 1, null), move("a", 0, 1), move("c", 2, 0), move("d", null, 2)];
  expect(movesInWords(changes, [...moves, move("unseen", 9, 8)])).toEqual({
    told: ["D came into Noir", "C up 2 places in Noir", "A down 1 place in Noir"],
    more: 1,
  });
});
