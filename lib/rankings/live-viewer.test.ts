import { expect, test } from "vitest";
import { foldIntoModel } from "@/lib/rankings/circle-model";
import type { Engine } from "@/lib/rankings/engine";
import { LiveViewer } from "@/lib/rankings/live-viewer";
import { lookAtPage, type Served } from "@/lib/rankings/served-page";
import type { ViewerId } from "@/lib/session";
import { syntheticCircle } from "@/scripts/bench/synthetic-circle";

const viewerId = "viewer-3" as ViewerId;

test("whoever fetched the old page again, as an act was taken back for a moment, is told of the new one once more", () => {
  const model = syntheticCircle({ viewers: 20, titles: 30, each: 5, seed: "there and back" });
  const engine: Pick<Engine, "model" | "served"> = { model, served: new Map() };
  const fetched = (digest: string) => engine.served.set(viewerId, { digest } as Served); // all that is asked of it here
  const digest = () => lookAtPage(engine, viewerId).digest;
  const viewer = new LiveViewer(viewerId, engine);
  let told = 0;
  viewer.sends.add(() => {
    told += 1;
  });
  const old = digest();
  const act = { viewerId, titleId: "title-1", id: "the act", kind: "list_add" as const };
  foldIntoModel(model, {
    ...act,
    at: model.since,
    viewingId: null,
    position: null,
    duration: null,
  });
  expect(digest()).not.toBe(old);

  expect(viewer.settle(1_000)).toBe(true);
  fetched(old);
  expect(viewer.settle(2_000)).toBe(true);
  fetched(digest());
  expect(viewer.settle(3_000)).toBe(false);
  expect(told).toBe(2);
});
