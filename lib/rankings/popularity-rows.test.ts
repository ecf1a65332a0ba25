import { describe, expect, test } from "vitest";
import { assemblePage } from "@/lib/rankings/assembler";
import { type CircleModel, foldIntoModel, setViewer } from "@/lib/rankings/circle-model";
import { hiddenGems, topTen } from "@/lib/rankings/popularity-rows";
import { tasteOf } from "@/lib/rankings/viewer-taste";
import { syntheticCircle } from "@/scripts/bench/synthetic-circle";

function circle() {
  return syntheticCircle({ viewers: 30, titles: 88, each: 12, seed: "popularity" });
}

function topIn(model: CircleModel, viewerId: string) {
  return topTen(tasteOf(model, viewerId)).flatMap(({ titles }) => titles.map(({ name }) => name));
}

function act(model: CircleModel, viewerId: string, kind: "complete" | "hide", titleId: string) {
  const nothing = { position: null, duration: null, viewingId: titleId };
  const id = `${viewerId} ${kind} ${titleId}`;
  foldIntoModel(model, { ...nothing, id, viewerId, kind, titleId, at: model.since });
}

describe("Top 10 in the circle", () => {
  test("is the same ten for everyone, those whom the helpers trust most", () => {
    const model = circle();
    const top = topIn(model, "viewer-1");
    expect(top.length).toBe(10);
    expect(topIn(model, "viewer-2")).toEqual(top);
    const sumOf = (id: string) =>
      model.preferences.column(model.preferences.titles.find(id) ?? -1).sum;
    const sums = top.map(sumOf);
    expect(sums).toEqual(sums.toSorted((a, b) => b - a));
  });

  test("closes up where a viewer hid a title", () => {
    const model = circle();
    const top = topIn(model, "viewer-1");
    act(model, "viewer-1", "hide", top[3]);
    expect(topIn(model, "viewer-1").slice(0, 9)).toEqual(top.toSpliced(3, 1));
    expect(topIn(model, "viewer-2")).toEqual(top);
  });

  test("counts no imported viewer, whatever they agreed to, and nor do trends or neighbours", () => {
    const model = circle();
    const before = assemblePage(tasteOf(model, "viewer-1"));
    const face = { name: "Imported", avatar: "fox", origin: "imported" as const };
    for (let number = 0; number < 20; number++) {
      const id = `imported ${number}`;
      setViewer(model, { id, ...face, isHelping: true, isVisible: true, maturityLimit: null });
      for (const titleId of model.titles.keys()) act(model, id, "complete", titleId);
    }
    expect(assemblePage(tasteOf(model, "viewer-1"))).toEqual(before);
  });

  test("stands whole below the first screen, for everyone", () => {
    const model = circle();
    for (const viewerId of model.viewers.keys()) {
      const rows = assemblePage(tasteOf(model, viewerId));
      const place = rows.findIndex(({ kind }) => kind === "top-10");
      expect(place).toBeGreaterThanOrEqual(5);
      expect(rows[place].titles.map(({ id }) => id)).toEqual(topIn(model, viewerId));
    }
  });
});

describe("Hidden gems", () => {
  test("are titles that few have watched and that more than popularity speaks for", () => {
    const model = circle();
    const taste = tasteOf(model, "viewer-1");
    const [gems] = hiddenGems(taste);
    const { preferences } = model;
    const ratersOf = (id: string) => {
      const title = preferences.titles.find(id);
      return title === undefined ? 0 : preferences.column(title).length;
    };
    const counts = [...model.titles.keys()].map(ratersOf).sort((a, b) => a - b);
    const titles = Array.from({ length: 88 }, (_, rank) => gems.titles.at(rank)?.name ?? []).flat();
    expect(titles.length).toBeGreaterThan(4);
    for (const name of titles) {
      expect(ratersOf(name)).toBeLessThanOrEqual(counts[Math.ceil(0.4 * 88) - 1]);
      expect(taste.scoreOf(name)).toBeGreaterThan(taste.scores.popularPartOf(name));
    }
  });

  test("need a taste to be hidden from", () => {
    expect(hiddenGems(tasteOf(circle(), "stranger"))).toEqual([]);
  });
});
