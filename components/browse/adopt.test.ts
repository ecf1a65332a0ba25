import { describe, expect, test } from "vitest";
import { adopt } from "@/components/browse/adopt";
import { showRows } from "@/components/browse/shown-page";
import { page, title } from "@/components/browse/test-page";

const nobodyHolds = () => false;

function read(rows: ReturnType<typeof showRows>) {
  return rows.map((row) => `${row.label}: ${row.titles.map((each) => each.id).join(" ")}`);
}

describe("adopting a fetched page", () => {
  test("takes over new orders, new rows and leaves out rows that are gone", () => {
    const shown = showRows(page("r1", "Noir: a b", "War: c d"));
    const { rows, waiting } = adopt(shown, page("r2", "Music: e", "Noir: b a"), nobodyHolds);
    expect(read(rows)).toEqual(["Music: e", "Noir: b a"]);
    expect(waiting).toEqual([]);
  });

  test("credits a row of unchanged order to the ranking it came with, at the place it had there", () => {
    const shown = showRows(page("r1", "Noir: a b", "War: c d"));
    const { rows } = adopt(shown, page("r2", "War: c d", "Noir: b a"), nobodyHolds);
    expect(rows.map((row) => [row.label, row.rankingId, row.row])).toEqual([
      ["War", "r1", 1],
      ["Noir", "r2", 1],
    ]);
  });

  test("leaves a held row alone, whole, and says that its new order waits", () => {
    const shown = showRows(page("r1", "Noir: a b", "War: c d"));
    const { rows, waiting } = adopt(shown, page("r2", "Noir: b a", "War: d c"), (key) =>
      key.endsWith("Noir"),
    );
    expect(read(rows)).toEqual(["Noir: a b", "War: d c"]);
    expect(rows.at(0)?.rankingId).toBe("r1");
    expect(waiting).toEqual(["genre Noir"]);
  });

  test("moves other rows around a held one, which keeps its place on the screen", () => {
    const shown = showRows(page("r1", "Noir: a", "War: b", "Music: c"));
    const fetched = page("r2", "War: b", "Music: c", "Comedy: d", "Noir: a");
    const { rows, waiting } = adopt(shown, fetched, (key) => key.endsWith("War"));
    expect(rows.map((row) => row.label)).toEqual(["Music", "War", "Comedy", "Noir"]);
    expect(waiting).toEqual([]);
  });

  test("keeps a held row that the new page no longer has, until it is let go", () => {
    const shown = showRows(page("r1", "Noir: a", "War: b"));
    const fetched = page("r2", "Noir: a");
    const held = adopt(shown, fetched, (key) => key.endsWith("War"));
    expect(read(held.rows)).toEqual(["Noir: a", "War: b"]);
    expect(held.waiting).toEqual(["genre War"]);
    expect(read(adopt(held.rows, fetched, nobodyHolds).rows)).toEqual(["Noir: a"]);
  });

  test("shows the viewer's own marks at once, even in a held row", () => {
    const shown = showRows(page("r1", "Noir: a b"));
    const fetched = page("r2", "Noir: b a");
    fetched.rows = fetched.rows.map((row) => ({
      ...row,
      titles: [title("b"), title("a", { inMyList: true })],
    }));
    const { rows } = adopt(shown, fetched, () => true);
    expect(rows.at(0)?.titles.map((each) => [each.id, each.inMyList])).toEqual([
      ["a", true],
      ["b", false],
    ]);
  });

  test("tells two rows of one label apart", () => {
    const shown = showRows(page("r1", "Noir: a", "Noir: b"));
    expect(new Set(shown.map((row) => row.key)).size).toBe(2);
  });
});
