import { describe, expect, test } from "vitest";
import type { ListTitle } from "@/lib/blend/blend-list";
import { catalogueGrades } from "@/lib/blend/catalogue-grades";
import type { FriendTaste } from "@/lib/blend/friend-taste";
import { pairsOf } from "@/lib/blend/pairs";
import { LEAST_TITLES, TasteMatches } from "@/lib/blend/taste-match";
import { PreferenceIndex } from "@/lib/recommender/preference-index";

/**
 * As many films of terror as comedies, so that the mean lies between: two of one genre have the cosine 1 and are alike by a
 * half, two of different genres -1 and by minus a half.
 */
function twoGenres() {
  const content = new PreferenceIndex();
  for (let at = 0; at < 12; at++) {
    content.set(`h${at}`, "Horror", 2);
    content.set(`c${at}`, "Comedy", 2);
  }
  return content;
}

function taste(liked: string[], unwanted: string[] = []): FriendTaste {
  return {
    liked: new Map(liked.map((title) => [title, 3])),
    seen: new Set(),
    unwanted: new Set(unwanted),
  };
}

const numbered = (letter: string, from: number, count = 5) =>
  Array.from({ length: count }, (_, at) => `${letter}${from + at}`);

const match = (one: FriendTaste, other: FriendTaste) =>
  new TasteMatches(catalogueGrades(twoGenres(), [one, other])).between(0, 1);

describe("taste match", () => {
  test("of the same titles is whole", () => {
    expect(match(taste(numbered("h", 0)), taste(numbered("h", 0)))).toBeCloseTo(1);
  });

  test("of other titles of one kind rests on what they are made of", () => {
    // dot: 25 pairs of ½; each norm²: 5 of 1 and 20 of ½; the cosine is 12.5 / 15
    expect(match(taste(numbered("h", 0)), taste(numbered("h", 5)))).toBeCloseTo(0.5 + 12.5 / 30);
  });

  test("of opposite kinds lies far below a half", () => {
    // dot: 25 pairs of -½; the cosine is -12.5 / 15
    expect(match(taste(numbered("h", 0)), taste(numbered("c", 0)))).toBeCloseTo(0.5 - 12.5 / 30);
  });

  test("falls where one does not want what the other likes", () => {
    const fan = taste(numbered("h", 0));
    const half = taste(numbered("h", 0, 3), numbered("h", 3, 2));
    // with grades 1, 1, 1, -1, -1 against five of 1: dot ½(1) + ½(1 · 5); norms √15 and √(½ · 5 + ½ · 1)
    expect(match(fan, half)).toBeCloseTo(0.5 + 1.5 / Math.sqrt(15 * 3));
  });

  test("has too little to say of fewer than five titles", () => {
    expect(LEAST_TITLES).toBe(5);
    expect(match(taste(numbered("h", 0)), taste(numbered("h", 0, 4)))).toBeNull();
    expect(match(taste(numbered("h", 0)), taste(["not in the catalogue"]))).toBeNull();
  });

  test("is the same from either side", () => {
    const one = taste(numbered("h", 0, 6), ["c1"]);
    const other = taste([...numbered("h", 3, 4), ...numbered("c", 0, 2)]);
    expect(match(one, other)).toBeCloseTo(match(other, one) ?? -1);
  });
});

test("the titles that bring two together and apart are of the list, where both interests stand", () => {
  const titles = [
    { id: "both", interest: [0.9, 0.8] },
    { id: "adas", interest: [1, 0.1] },
    { id: "brunos", interest: [0.2, 0.7] },
    { id: "neither", interest: [0.1, 0.1] },
  ] as ListTitle[];
  expect(pairsOf(titles, 2, () => 0.614)).toEqual([
    { friends: [0, 1], percent: 61, together: ["both"], apart: ["adas", "brunos"] },
  ]);
  expect(pairsOf(titles, 2, () => null)).toEqual([
    { friends: [0, 1], percent: null, together: [], apart: [] },
  ]);
});
