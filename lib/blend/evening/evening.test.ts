import { describe, expect, test } from "vitest";
import { eveningFor, majorityOf, maySettle, type StoredEvening } from "@/lib/blend/evening/evening";
import { openingWishes } from "@/lib/blend/wishes";

const friends = ["ada", "bruno", "chen"].map((id) => ({ id, name: id }));

function stored(change: Partial<StoredEvening> = {}): StoredEvening {
  return {
    ...{ at: 1, ownerId: "ada", friends, wishes: null, revision: 0, wishedBy: null },
    ...{ votes: [], choice: null, listVersion: "1" },
    ...change,
  };
}

const vote = (viewerId: string, titleId: string, isFor = true) => ({ viewerId, titleId, isFor });
const without = (...absent: string[]) => ({ ...openingWishes, absent });

describe("votes", () => {
  const votes = [
    vote("ada", "m"),
    vote("bruno", "m"),
    vote("chen", "m", false),
    vote("chen", "dark"),
  ];

  test("are told as numbers, with one's own marked", () => {
    expect(eveningFor("chen", stored({ votes }), [])?.tallies).toEqual({
      m: { for: 2, against: 1, own: false },
      dark: { for: 1, against: 0, own: true },
    });
    expect(JSON.stringify(eveningFor("chen", stored({ votes }), []))).not.toContain("bruno");
  });

  test("of who is not there tonight do not count", () => {
    const evening = eveningFor("ada", stored({ votes, wishes: without("chen") }), []);
    expect(evening?.tallies.m).toEqual({ for: 2, against: 0, own: true });
  });
});

describe("settling", () => {
  test("takes more than half of those who are here", () => {
    expect(majorityOf(stored())).toBe(2);
    expect(majorityOf(stored({ wishes: without("chen") }))).toBe(2);
    expect(majorityOf(stored({ wishes: without("bruno", "chen") }))).toBe(1);
  });

  test("is the owner's at any time, and anybody's by a majority", () => {
    const one = stored({ votes: [vote("bruno", "m")] });
    const two = stored({ votes: [vote("bruno", "m"), vote("chen", "m")] });
    expect(maySettle("ada", "m", one)).toBe(true);
    expect(maySettle("bruno", "m", one)).toBe(false);
    expect(maySettle("bruno", "m", two)).toBe(true);
    expect(maySettle("bruno", "dark", two)).toBe(false);
  });

  test("is undone by who did it or the owner", () => {
    const title = { ...{ id: "m", slug: "m", title: "M", year: 1931, runtimeMinutes: 111 } };
    const choice = { title: { ...title, images: null, outside: null }, by: "bruno" };
    const mayUndo = (id: string) => eveningFor(id, stored({ choice }), [])?.choice?.mayUndo;
    expect(["ada", "bruno", "chen"].map(mayUndo)).toEqual([true, true, false]);
  });
});

test("who is not in the blend is told nothing", () => {
  expect(eveningFor("dalia", stored(), ["dalia"])).toBeNull();
});

test("only friends of the blend are shown as here", () => {
  expect(eveningFor("ada", stored(), ["bruno", "dalia"])?.here).toEqual(["bruno"]);
});
