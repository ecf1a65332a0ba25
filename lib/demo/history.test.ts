import { expect, test } from "vitest";
import { demoCast } from "@/lib/demo/cast";
import { historyOf } from "@/lib/demo/history";
import { drawOf } from "@/lib/demo/taste-groups";
import { strengthOf } from "@/lib/events/fold";
import { readShippedCatalogue } from "@/lib/titles/catalogue";
import type { Title } from "@/lib/titles/read";
import { syntheticCircle } from "@/scripts/bench/synthetic-circle";

const [made] = syntheticCircle({ viewers: 0, titles: 1, each: 0, seed: "demo" }).titles.values();
const catalogue: Title[] = readShippedCatalogue().map(
  ({ slug, title, genres, tags, featured }) => ({
    ...made,
    ...{ id: slug, slug, title, genres, tags, featured },
  }),
);
const cast = demoCast();
const weights = { version: 1, click: 1, play: 2, skip: 3, complete: 4, close: 2 };

test("the audience is five friends, a researcher, a host and sixty synthetic viewers, each with an id", () => {
  const count = (origin: string, role: string) =>
    cast.filter((member) => member.origin === origin && member.role === role).length;
  expect([count("demo", "friend"), count("demo", "researcher"), count("demo", "host")]).toEqual([
    5, 1, 1,
  ]);
  expect(count("synthetic", "friend")).toBe(60);
  expect(new Set(cast.map(({ id }) => id)).size).toBe(67);
  for (const { id } of cast)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-/);
});

test("a history is the same whenever it is made, and Emeka has none", () => {
  const emeka = cast.find(({ name }) => name === "Emeka");
  expect(emeka && historyOf(emeka, catalogue)).toEqual([]);
  expect(historyOf(cast[0], catalogue)).toEqual(historyOf(cast[0], catalogue));
});

test("a history lies in the last thirty days, and every id in it is its own", () => {
  const events = cast.flatMap((member) => historyOf(member, catalogue));
  for (const { secondsAgo } of events) {
    expect(secondsAgo).toBeGreaterThan(0);
    expect(secondsAgo).toBeLessThan(30 * 86_400);
  }
  expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
});

test("each viewing scores as one outcome, from a click to a full watch", () => {
  const viewings = Map.groupBy(historyOf(cast[0], catalogue), ({ viewingId }) => viewingId);
  const worths = [...viewings.values()].map((acts) =>
    strengthOf(
      acts.map((act) => ({ ...act, at: -act.secondsAgo })),
      weights,
    ),
  );
  for (const worth of worths) expect([1, 2, 3, 4]).toContain(worth);
  expect(new Set(worths).size).toBeGreaterThan(1);
});

test("viewers mostly watch what their taste draws them to", () => {
  for (const member of cast.filter(({ titles }) => titles > 0)) {
    const seen = new Set(historyOf(member, catalogue).map(({ titleId }) => titleId));
    const mean = (titles: Title[]) =>
      titles.reduce((sum, title) => sum + drawOf(member.taste, title), 0) / titles.length;
    const watched = catalogue.filter(({ id }) => seen.has(id));
    expect(mean(watched)).toBeGreaterThan(1.3 * mean(catalogue));
  }
});
