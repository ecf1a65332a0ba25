import { expect, test } from "vitest";
import { type CircleModel, emptyModel } from "@/lib/rankings/circle-model";
import { openCatalogue, opennessTo, sharedCatalogue } from "@/lib/rankings/open-catalogue";
import type { Title } from "@/lib/titles/read";

function modelOf(titles: Pick<Title, "id" | "genres" | "openTo">[]): CircleModel {
  const model = emptyModel({ version: 1, click: 1, play: 2, skip: 3, complete: 4, close: 2 }, 0);
  model.titles = new Map(titles.map((title) => [title.id, title as Title])); // nothing else is counted
  return model;
}

const model = modelOf([
  { id: "faust", genres: ["Horror", "Drama"], openTo: null },
  { id: "ours", genres: ["Horror"], openTo: ["ada", "bruno"] },
  { id: "hers", genres: ["Comedy"], openTo: ["ada"] },
]);

test("a library counts for whose it is, and for nobody else", () => {
  const counts = (viewerId: string) => {
    const { titles, genres } = openCatalogue(model, viewerId);
    return { titles, ...Object.fromEntries(genres) };
  };
  expect(counts("ada")).toEqual({ titles: 3, Horror: 2, Drama: 1, Comedy: 1 });
  expect(counts("bruno")).toEqual({ titles: 2, Horror: 2, Drama: 1 });
  expect(counts("chen")).toEqual({ titles: 1, Horror: 1, Drama: 1 });
  expect(sharedCatalogue(model).titles).toBe(1);
});

test("a title is open to whose library holds it", () => {
  const open = (viewerId: string) =>
    ["faust", "ours", "hers"].filter(opennessTo(model, viewerId) ?? Boolean);
  expect(open("bruno")).toEqual(["faust", "ours"]);
  expect(opennessTo(modelOf([{ id: "faust", genres: [], openTo: null }]), "ada")).toBeUndefined();
});
