import { setImmediate as turn } from "node:timers/promises";
import { expect, test } from "vitest";
import { foldIntoModel } from "@/lib/rankings/circle-model";
import { LiveRound } from "@/lib/rankings/live-round";
import { LiveViewer, type Urgency } from "@/lib/rankings/live-viewer";
import { lookAtPage } from "@/lib/rankings/served-page";
import type { ViewerId } from "@/lib/session";
import { syntheticCircle } from "@/scripts/bench/synthetic-circle";

const SIZE = { viewers: 80, titles: 60, each: 8, seed: "live round" };
const actor = "viewer-3";
const titleId = "title-1";

/** Everybody of a circle is here; who was told, in that order. */
function world() {
  const engine = { model: syntheticCircle(SIZE), served: new Map() };
  const told: string[] = [];
  const viewers = new Map<string, LiveViewer>();
  for (const id of engine.model.viewers.keys()) {
    const viewer = new LiveViewer(id as ViewerId, engine); // nobody signs in here
    viewer.sends.add(() => told.push(id));
    viewers.set(id, viewer);
  }
  return { engine, told, viewers };
}

function watch({ model }: ReturnType<typeof world>["engine"]) {
  for (const kind of ["click", "play", "complete"] as const) {
    const rest = { viewingId: "the act", position: null, duration: null };
    foldIntoModel(model, { viewerId: actor, titleId, id: kind, kind, at: model.since, ...rest });
  }
}

function mark(viewers: Map<string, LiveViewer>, urgencyOf: (viewer: LiveViewer) => Urgency) {
  for (const viewer of viewers.values()) viewer.mark(urgencyOf(viewer), ["an act"], Date.now());
}

test("whoever acted is told first, and everybody whose page became another one is told", async () => {
  const { engine, told, viewers } = world();
  const digests = () => [...viewers.keys()].map((id) => lookAtPage(engine, id).digest);
  const before = digests();
  watch(engine);
  const now = digests();
  const changed = [...viewers.keys()].filter((_, at) => before[at] !== now[at]);
  expect(changed.length).toBeGreaterThan(2);
  mark(viewers, ({ id }) =>
    id === actor ? "own" : viewers.get(id)?.has(titleId) ? "likely" : "any",
  );
  new LiveRound(viewers).begin();
  await expect
    .poll(() => [...viewers.values()].every(({ staleSince }) => staleSince === null))
    .toBe(true);
  expect(told[0]).toBe(actor);
  for (const id of changed) expect(told).toContain(id);
  expect(new Set(told).size).toBe(told.length);
});

test("nobody is told of what changed nothing, where all are looked at", async () => {
  const { told, viewers } = world();
  mark(viewers, () => "any");
  new LiveRound(viewers).begin();
  await expect
    .poll(() => [...viewers.values()].every(({ staleSince }) => staleSince === null))
    .toBe(true);
  expect(told).toEqual([]);
});

test("a page that is likely another one is told of when its turn does not come soon", async () => {
  const { told, viewers } = world();
  mark(viewers, () => "likely");
  await new Promise((resolve) => setTimeout(resolve, 80));
  new LiveRound(viewers).begin();
  await expect.poll(() => told.length).toBe(SIZE.viewers);
});

test("when many are here all are told, whoever acted first, before any page is made", async () => {
  const { told, viewers } = world();
  mark(viewers, ({ id }) => (id === actor ? "own" : "likely"));
  new LiveRound(viewers).begin();
  await turn();
  expect(told.length).toBe(SIZE.viewers);
  expect(told[0]).toBe(actor);
});

test("once most looks found another page the rest is told without one, and after looks in vain it is not", async () => {
  const { engine, told, viewers } = world();
  const round = new LiveRound(viewers);
  const settled = () => [...viewers.values()].every(({ staleSince }) => staleSince === null);
  watch(engine);
  mark(viewers, () => "any");
  round.begin();
  await expect.poll(settled).toBe(true);
  expect(told.length).toBeGreaterThan(SIZE.viewers / 2);
  for (let vain = 0; vain < 10 && (vain === 0 || told.length > 0); vain += 1) {
    await new Promise((resolve) => setTimeout(resolve, 1_050)); // a browser is told at most once a second
    told.length = 0;
    for (const viewer of viewers.values()) viewer.settle(Date.now());
    told.length = 0;
    mark(viewers, () => "any"); // by what changes nothing
    round.begin();
    await expect.poll(settled).toBe(true);
  }
  expect(told).toEqual([]);
});
