import { demoCast } from "@/lib/demo/cast";
import { historyOf } from "@/lib/demo/history";
import { emptyModel, foldIntoModel, setTitles, setViewer } from "@/lib/rankings/circle-model";
import { readShippedCatalogue } from "@/lib/titles/catalogue";
import type { Title } from "@/lib/titles/read";
import { syntheticCircle } from "@/scripts/bench/synthetic-circle";

const weights = { version: 1, click: 1, play: 2, skip: 3, complete: 4, close: 2 };
export const OPENING = Date.UTC(2026, 10, 1);

const [made] = syntheticCircle({ viewers: 0, titles: 1, each: 0, seed: "demo" }).titles.values();
export const shippedTitles: Title[] = readShippedCatalogue().map(({ art, ...facts }) => ({
  ...made,
  ...facts,
  ...{ id: facts.slug, originalTitle: null, imdbId: null },
}));

/** The opening state of a showing, in memory. */
export function openingState() {
  const model = emptyModel(weights, OPENING);
  setTitles(model, shippedTitles);
  for (const { id, name, avatar, origin, ...member } of demoCast()) {
    const isVisible = origin === "demo";
    setViewer(model, { id, name, avatar, origin, isHelping: true, isVisible, maturityLimit: null });
    for (const event of historyOf({ id, ...member }, shippedTitles)) {
      const at = OPENING - event.secondsAgo * 1000;
      foldIntoModel(model, { ...event, viewerId: id, at, position: null, duration: null });
    }
  }
  return model;
}
