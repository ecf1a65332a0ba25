import { expect, test } from "vitest";
import type { EventKind } from "@/lib/events/kinds";
import { assemblePage } from "@/lib/rankings/assembler";
import {
  type CircleModel,
  emptyModel,
  foldIntoModel,
  setTitles,
  setViewer,
} from "@/lib/rankings/circle-model";
import { genreRows } from "@/lib/rankings/personal-rows";
import { tasteOf } from "@/lib/rankings/viewer-taste";
import { syntheticCircle } from "@/scripts/bench/synthetic-circle";

const weights = { version: 1, click: 1, play: 2, skip: 3, complete: 4, close: 2 };

function pageOf(model: CircleModel, viewerId: string) {
  return assemblePage(tasteOf(model, viewerId));
}

let moment = 1_000;
function act(model: CircleModel, viewerId: string, kind: EventKind, titleId: string) {
  const at = ++moment;
  const nothing = { position: null, duration: null };
  foldIntoModel(model, {
    viewerId,
    id: `${at}`,
    kind,
    titleId,
    viewingId: titleId,
    at,
    ...nothing,
  });
}

test("a room without titles has no rows", () => {
  expect(pageOf(emptyModel(weights, 0), "nobody")).toEqual([]);
});

test("a stranger in a room where nobody watched anything still gets a full page", () => {
  const model = emptyModel(weights, 0);
  setTitles(model, [
    ...syntheticCircle({ viewers: 0, titles: 60, each: 0, seed: "x" }).titles.values(),
  ]);
  const rows = pageOf(model, "stranger");
  expect(rows.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(["billboard", "top-picks", "new-here", "genre"]),
  );
  expect(rows.flatMap(({ titles }) => titles).every(({ score }) => score === 0)).toBe(true);
});

test("the same circle makes the same page, however its events arrived", () => {
  const size = { viewers: 40, titles: 88, each: 12, seed: "same" };
  expect(pageOf(syntheticCircle(size), "viewer-7")).toEqual(
    pageOf(syntheticCircle(size), "viewer-7"),
  );
});

test("no title stands twice on the first screen, nor more than twice on the page", () => {
  const model = syntheticCircle({ viewers: 40, titles: 88, each: 12, seed: "twice" });
  for (const viewerId of model.viewers.keys()) {
    const rows = pageOf(model, viewerId);
    const first = rows.slice(0, 5).flatMap(({ titles }) => titles.map(({ id }) => id));
    expect(new Set(first).size).toBe(first.length);
    const discovery = rows.filter(({ kind }) => kind !== "watch-again" && kind !== "my-list");
    const shown = discovery.flatMap(({ titles }) => titles.map(({ id }) => id));
    const times = shown.map((id) => shown.filter((other) => other === id).length);
    expect(Math.max(...times)).toBeLessThanOrEqual(2);
  }
});

test("the genre a viewer watches moves up", () => {
  const model = emptyModel(weights, 0);
  setTitles(model, [
    ...syntheticCircle({ viewers: 0, titles: 88, each: 0, seed: "g" }).titles.values(),
  ]);
  const viewer = { name: "Ada", avatar: "fox", origin: "real" as const, maturityLimit: null };
  setViewer(model, { id: "ada", ...viewer, isHelping: false, isVisible: false });
  const genre = "Genre 7";
  const liked = [...model.titles.values()]
    .filter(({ genres }) => genres.includes(genre))
    .slice(0, 2);
  for (const { id } of liked) act(model, "ada", "complete", id);
  const genres = pageOf(model, "ada").filter(({ kind }) => kind === "genre");
  expect(genres[0].label).toBe(genre);
});

/** Twelve titles of two genres in turn, and what Ada did with some. */
function twoGenres(acts: [number: number, kind: EventKind][]) {
  const model = emptyModel(weights, 0);
  const { titles } = syntheticCircle({ viewers: 0, titles: 12, each: 0, seed: "two" });
  const shelf = [...titles.values()].map((title, number) => {
    const genres = [number % 2 === 0 ? "Crime" : "Drama"];
    return { ...title, genres, tags: [], cast: [], directors: [], countries: [], year: 2000 };
  });
  setTitles(model, shelf);
  const viewer = { name: "Ada", avatar: "fox", origin: "real" as const, maturityLimit: null };
  setViewer(model, { id: "ada", ...viewer, isHelping: false, isVisible: false });
  for (const [number, kind] of acts) act(model, "ada", kind, `title-${number}`);
  return model;
}

function genresOf(model: CircleModel) {
  return genreRows(tasteOf(model, "ada")).map(({ label, relevance }) => [label, relevance]);
}

test("genres of the same worth stand alike, in whatever order their titles were met", () => {
  // what is added up in another order is another number in its last bit
  const crime: EventKind[] = ["skip", "complete", "play", "complete"];
  const acts = [
    ...crime.map((kind, at): [number, EventKind] => [2 * at, kind]),
    ...crime.toReversed().map((kind, at): [number, EventKind] => [2 * at + 1, kind]),
  ];
  expect(genresOf(twoGenres(acts))).toEqual(genresOf(twoGenres(acts.toReversed())));
});

test("a genre is worth half its affinity where nothing is known and the policy assumes nothing", () => {
  const model = twoGenres([]);
  model.policy = { ...model.policy, affinityPrior: 0 };
  expect(genresOf(model)).toEqual([
    ["Crime", 2],
    ["Drama", 2],
  ]);
});

test("what a viewer does who helps nobody leaves every other page as it was", () => {
  const model = syntheticCircle({ viewers: 10, titles: 40, each: 8, seed: "quiet" });
  const viewer = { name: "Quiet", avatar: "fox", origin: "real" as const, maturityLimit: null };
  setViewer(model, { id: "quiet", ...viewer, isHelping: false, isVisible: true });
  const before = pageOf(model, "viewer-3");
  for (const id of model.titles.keys()) act(model, "quiet", "complete", id);
  expect(pageOf(model, "viewer-3")).toEqual(before);
});
