import { expect, test } from "vitest";
import { besideCircle, type WatchedInAll } from "@/lib/insights/circle-beside";

function watched(genres: Record<string, number>, viewings = 10, complete = 5): WatchedInAll {
  return { viewings, complete, genres: new Map(Object.entries(genres)) };
}

const own = watched({ Horror: 75, Comedy: 25 }, 10, 8);

test("every friend weighs the same, however much they watched", () => {
  const friends = [
    watched({ Comedy: 1_000 }, 500, 500),
    watched({ Comedy: 5, Horror: 5 }, 10, 2),
    watched({ Western: 3 }, 10, 0),
  ];
  expect(besideCircle(own, friends)).toEqual({
    tooLittle: null,
    sentence:
      "Horror is more yours than the circle's: 75 % of your time against 17 %, beside 3 friends who agreed to be seen.",
    friends: 3,
    genres: [
      { name: "Horror", own: 0.75, circle: 0.17 },
      { name: "Comedy", own: 0.25, circle: 0.5 },
      { name: "Western", own: 0, circle: 0.33 },
    ],
    complete: { own: 0.8, circle: 0.4 },
  });
});

test("an average over fewer than three friends is not told, nor one over friends who hardly watched", () => {
  const two = [watched({ Comedy: 1 }), watched({ Comedy: 1 })];
  expect(besideCircle(own, two).tooLittle).toMatch(/from 3 other friends on/);
  expect(besideCircle(own, [...two, watched({ Comedy: 1 }, 4)]).tooLittle).toMatch(/from 3/);
  expect(besideCircle(watched({}, 0), [...two, ...two]).tooLittle).toMatch(/^Watch 5/);
});
