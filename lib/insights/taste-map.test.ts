import fc from "fast-check";
import { expect, test } from "vitest";
import { meanOf, principalAxes, project, varianceOf } from "@/lib/insights/principal-axes";
import { tasteMap } from "@/lib/insights/taste-map";

test("the first axis is the direction in which rows differ most, worked out by hand", () => {
  // (1,1), (-1,-1), (2,2), (-2,-2) lie on the diagonal; (0.1,-0.1) and its mirror across it
  const points = [
    [1, 1],
    [-1, -1],
    [2, 2],
    [-2, -2],
    [0.1, -0.1],
    [-0.1, 0.1],
  ];
  const rows = points.map((point) => new Map(point.map((value, at) => [at, value])));
  const [first, second] = principalAxes(rows, 2, 2);
  const half = Math.SQRT1_2;
  expect([...first.loadings].map((value) => Math.abs(value))).toEqual([
    expect.closeTo(half),
    expect.closeTo(half),
  ]);
  expect(first.loadings[0] * first.loadings[1]).toBeGreaterThan(0);
  expect(first.variance).toBeCloseTo((2 * 2 + 2 * 8) / 6);
  expect(second.variance).toBeCloseTo((2 * 0.02) / 6);
  const mean = meanOf(rows, 2);
  expect(first.variance + second.variance).toBeCloseTo(varianceOf(rows, mean));
  expect(Math.abs(project(rows[2], { mean, loadings: first.loadings }))).toBeCloseTo(Math.sqrt(8));
});

test("axes stand at right angles whatever the rows", () => {
  const row = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(row, { minLength: 5, maxLength: 12 }), (points) => {
      const rows = points.map((point) => new Map(point.map((value, at) => [at, value])));
      const [first, second] = principalAxes(rows, 4, 2);
      const between = first.loadings.reduce(
        (sum, value, at) => sum + value * second.loadings[at],
        0,
      );
      if (second.variance > 1e-6) expect(Math.abs(between)).toBeLessThan(1e-6);
    }),
    { numRuns: 50 },
  );
});

const GENRES = ["Horror", "Comedy"];
const catalogue = Array.from({ length: 20 }, (_, at) => ({
  id: `title-${String(at).padStart(2, "0")}`,
  slug: `title-${at}`,
  title: `Title ${at}`,
  genres: [GENRES[at % 2]],
  tags: [at % 2 === 0 ? "dread" : "wit", at % 3 === 0 ? "long" : "short"],
}));
const liking = (name: string, at: number[], isOwn = false) => ({
  ...{ name, avatar: "owl", isOwn },
  likes: new Map(at.map((place) => [catalogue[place].id, 1])),
});

const own = liking("Ada", [0, 2, 4, 6, 8], true);

test("who likes the same titles stands nearer than who likes others", () => {
  const tastes = [own, liking("Bruno", [10, 12, 14, 16, 18]), liking("Chen", [1, 3, 5, 7, 9])];
  const map = tasteMap(catalogue, tastes);
  if (map.tooLittle !== null) throw new Error(map.tooLittle);
  expect(map.sentence).toBe("Of Bruno and Chen, Bruno stands nearest to you and Chen farthest.");
  expect(map.explainedPart).toBeGreaterThan(0.9);
  const side = (name: string) =>
    Math.sign(map.friends.find((friend) => friend.name === name)?.x ?? 0);
  expect(side("Bruno")).toBe(-side("Chen"));
  const [comic, grim] = map.ends.left.includes("Comedy") ? ["left", "right"] : ["right", "left"];
  expect(map.ends[comic as "left"].toSorted()).toEqual(expect.arrayContaining(["Comedy", "wit"]));
  expect(map.ends[grim as "left"]).toEqual(expect.arrayContaining(["Horror", "dread"]));
  expect(tasteMap(catalogue, tastes)).toEqual(map);
});

test("no title is on the map because a friend watched it, and a friend of few titles is not on it", () => {
  const many = Array.from({ length: 400 }, (_, at) => ({
    ...catalogue[at % 20],
    id: `many-${at}`,
  }));
  const tastes = (friend: string[]) => [
    { ...own, likes: new Map(many.slice(390).map(({ id }) => [id, 1])) },
    { ...liking("Bruno", []), likes: new Map(friend.map((id) => [id, 1])) },
  ];
  const shown = (friend: string[]) => {
    const map = tasteMap(many, tastes(friend));
    return map.tooLittle === null ? map : { titles: [], friends: [] };
  };
  const few = shown(["many-380", "many-381", "many-382", "many-383"]);
  const more = shown(["many-380", "many-381", "many-382", "many-383", "many-384"]);
  expect(few.friends.map(({ name }) => name)).toEqual(["Ada"]);
  expect(more.friends.map(({ name }) => name)).toEqual(["Ada", "Bruno"]);
  expect(more.titles.map(({ id }) => id)).toEqual(few.titles.map(({ id }) => id));
  expect(more.titles.some(({ id }) => id === "many-380")).toBe(false);
  expect(more.titles.filter(({ isOwn }) => isOwn).length).toBe(10);
});

test("with fewer than five titles that one took to there is no map", () => {
  expect(tasteMap(catalogue, [liking("Ada", [1, 2], true)]).tooLittle).toMatch(/From 5 titles on/);
});
