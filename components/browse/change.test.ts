import { expect, test } from "vitest";
import { notableChange } from "@/components/browse/change";
import { type ShownRow, showRows } from "@/components/browse/shown-page";
import { page } from "@/components/browse/test-page";

const changeOf = (before: ShownRow[], after: ShownRow[]) =>
  notableChange({ before, after, since: "r1", rankingId: "r2" });

test("tells of the title that rose most", () => {
  const before = showRows(page("r1", "Noir: a b c d"));
  const after = showRows(page("r2", "Noir: d a c b"));
  expect(changeOf(before, after)).toMatchObject({ label: "Noir", title: "D" });
});

test("a title that comes into a row rose from behind its end", () => {
  const before = showRows(page("r1", "Noir: a b c"));
  const after = showRows(page("r2", "Noir: z a b c"));
  expect(changeOf(before, after)?.title).toBe("Z");
});

test("says nothing when titles only close the gap that another left", () => {
  const before = showRows(page("r1", "Noir: a b c"));
  const after = showRows(page("r2", "Noir: b c"));
  expect(changeOf(before, after)).toBeNull();
});

test("says nothing of a row that was not adopted", () => {
  const before = showRows(page("r1", "Noir: a b c d"));
  expect(changeOf(before, before)).toBeNull();
});
