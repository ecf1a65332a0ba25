import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { strengthOf } from "@/lib/events/fold";
import { type EventKind, scoringKinds } from "@/lib/events/kinds";
import { shippedPolicy } from "@/lib/policies/policy";
import { startMerge } from "@/lib/rankings/background-merge";
import {
  type CircleModel,
  emptyModel,
  foldAllIntoModel,
  foldIntoModel,
  setViewer,
} from "@/lib/rankings/circle-model";
import { comingImage, outlineOf, sectionsOf } from "@/lib/rankings/image-sections";
import { imageOf, modelOfComing } from "@/lib/rankings/model-image";
import { packViewer } from "@/lib/rankings/packed-viewer";
import { inSlices } from "@/lib/rankings/pauses";
import { writeSections } from "@/lib/rankings/section-file";
import { SectionReader } from "@/lib/rankings/section-reader";
import type { FoldEvent } from "@/lib/rankings/viewer-state";
import { DenseIds } from "@/lib/recommender/dense-ids";

const weights = { version: 1, click: 1, play: 2, skip: 3, complete: 4, close: 2 };
const NOW = 20;
const VIEWERS = ["ada", "bruno", "chen", "dalia"];
const TITLES = ["dracula", "faust", "nosferatu", "sunrise"];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "matinee-image-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function newModel(viewers = VIEWERS) {
  return withViewers(emptyModel(weights, NOW), viewers);
}

function withViewers(model: CircleModel, viewers = VIEWERS) {
  for (const id of viewers) {
    const rest = { name: id, avatar: "fox", origin: "real" as const, maturityLimit: null };
    setViewer(model, { id, ...rest, isHelping: id !== "dalia", isVisible: true, erasedAt: null });
  }
  return model;
}

/** The model as it comes back from a file. */
async function restored(model: CircleModel, viewers = VIEWERS) {
  const file = path.join(folder, "model");
  const image = await inSlices(imageOf(model));
  await writeSections(file, outlineOf(image), await inSlices(sectionsOf(image)));
  const reader = await SectionReader.open(file);
  if (!reader) throw new Error("Nothing was written.");
  const coming = comingImage(reader, outlineOf(image));
  const read = await modelOfComing(coming, { weights, policy: shippedPolicy });
  await coming.arriving.readRest();
  return withViewers(read, viewers);
}

/** The recommender in a few slow lines: every confidence and every likeness out of the bare events. */
function bruteForce(events: FoldEvent[]) {
  const confidence = (viewer: string, title: string) => {
    const own = events.filter((event) => event.viewerId === viewer && event.titleId === title);
    return Math.log2(1 + strengthOf(own, weights));
  };
  const dot = (a: string, b: string) =>
    TITLES.reduce((sum, title) => sum + confidence(a, title) * confidence(b, title), 0);
  const likeness = (a: string, b: string) =>
    b === a || b === "dalia" || dot(a, b) === 0 ? 0 : dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
  return { confidence, likeness };
}

const anEvent: fc.Arbitrary<FoldEvent> = fc.record({
  viewerId: fc.constantFrom(...VIEWERS),
  id: fc.uuid(),
  kind: fc.constantFrom<EventKind>("forget", "list_add", "progress", ...scoringKinds),
  titleId: fc.constantFrom(...TITLES),
  viewingId: fc.constantFrom(null, "first", "second"),
  at: fc.integer({ min: 0, max: 19 }),
  position: fc.constantFrom(null, 3),
  duration: fc.constant(18),
});
const aStep = fc.oneof(
  { weight: 8, arbitrary: anEvent },
  {
    weight: 1,
    arbitrary: fc.constantFrom("merge" as const, "restore" as const, "fold anew" as const),
  },
);

async function stepped(
  model: CircleModel,
  step: FoldEvent | "merge" | "restore" | "fold anew",
  log: FoldEvent[],
) {
  switch (step) {
    case "merge":
      for (const index of [model.preferences, model.heat]) await startMerge(index);
      return model;
    case "restore":
      return restored(model);
    case "fold anew": {
      const anew = newModel();
      for (const event of log.toReversed()) foldIntoModel(anew, event);
      return anew;
    }
    default:
      log.push(step);
      foldIntoModel(model, step);
      return model;
  }
}

test("any interleaving of acts, merges and restarts ends where the bare events do", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aStep, { maxLength: 40, size: "max" }), async (steps) => {
      let model = newModel();
      const log: FoldEvent[] = [];
      for (const step of steps) model = await stepped(model, step, log);
      const { confidence, likeness } = bruteForce(log);
      const { preferences } = model;
      for (const viewer of VIEWERS) {
        for (const title of TITLES) {
          const number = preferences.titles.find(title) ?? -1;
          expect(preferences.row(viewer).get(number)).toBeCloseTo(confidence(viewer, title), 12);
        }
        const near = preferences.neighbours(viewer, { neighbours: 9, shrinkage: 0 });
        const found = new Map(near.map(({ name, score }) => [name, score]));
        for (const other of VIEWERS) {
          expect(found.get(other) ?? 0).toBeCloseTo(likeness(viewer, other), 8);
        }
      }
    }),
    { numRuns: 15 },
  );
});

test("a viewer of twenty thousand acts is folded, kept and restored like any other", async () => {
  const titles = Array.from({ length: 500 }, (_, number) => `title-${number}`);
  const acts = Array.from({ length: 20_000 }, (_, number): FoldEvent => {
    const hex = number.toString(16).padStart(12, "0");
    return {
      ...{ viewerId: "ada", id: `00000000-0000-4000-8000-${hex}`, at: number },
      ...{ kind: scoringKinds[number % 5], titleId: titles[(number * 7) % 500] },
      viewingId: `00000000-0000-4000-9000-${hex}`,
      ...{ position: null, duration: null },
    };
  });
  const model = newModel(["ada"]);
  foldAllIntoModel(model, acts);
  const back = await restored(model, ["ada"]);
  for (const act of acts.slice(-10)) expect(foldIntoModel(back, act)).toBe(false); // it knows them
  const again = { ...acts[0], id: "00000000-0000-4000-a000-000000000000", viewingId: null };
  for (const each of [model, back]) expect(foldIntoModel(each, again)).toBe(true);
  const names = new DenseIds();
  const bytes = (each: CircleModel) => packViewer(each.states.open("ada"), names).bytes;
  expect(Buffer.compare(bytes(back), bytes(model))).toBe(0);
  const strength = strengthOf(
    [...acts, again].filter(({ titleId }) => titleId === "title-0"),
    weights,
  );
  const title = back.preferences.titles.find("title-0") ?? -1;
  expect(back.preferences.row("ada").get(title)).toBeCloseTo(Math.log2(1 + strength), 12);
});
