import { assemblePage } from "@/lib/rankings/assembler";
import { mergeWhenDue } from "@/lib/rankings/background-merge";
import { type CircleModel, foldIntoModel } from "@/lib/rankings/circle-model";
import type { FoldEvent } from "@/lib/rankings/viewer-state";
import { MOST_OPEN, type ViewerStates } from "@/lib/rankings/viewer-states";
import { tasteOf } from "@/lib/rankings/viewer-taste";
import { TitleScores } from "@/lib/recommender/title-scores";
import { benchAsBuilt } from "@/scripts/bench/as-built";
import { runsAsTheWeb } from "@/scripts/bench/as-the-web";
import type { Figure } from "@/scripts/bench/figure";
import { syntheticCircle } from "@/scripts/bench/synthetic-circle";
import { quantile } from "@/scripts/bench/times";

const PAGES = 400; // of different viewers, after as many to warm up
const FOLDS = 5_000;

const circles = [
  { viewers: 60, titles: 88, each: 40, limits: { p50: 5, p99: 10 } },
  { viewers: 10_000, titles: 88, each: 40, limits: { p50: 10, p99: 40 } },
  { viewers: 10_000, titles: 5_000, each: 40, limits: { p50: 10, p99: 40 } },
];

/** Time for one viewer's whole page, rows, reasons and assembly, and for what it rests on. */
export async function benchPage(): Promise<Figure[]> {
  if (!runsAsTheWeb()) return benchAsBuilt({ module: "scripts/bench/page", name: "benchPage" });
  const figures: Figure[] = [];
  for (const { limits, ...size } of circles) {
    const model = syntheticCircle({ ...size, seed: "page bench" });
    await mergeWhenDue(model.preferences); // as the engine keeps them
    putToRest(model.states);
    const name = `${size.viewers} viewers × ${size.titles} titles`;
    const make = (viewerId: string) => assemblePage(tasteOf(model, viewerId));
    const clickOf = clicksIn(model);
    const pages = measure(model, make);
    const acts = measure(model, make, (turn) => foldIntoModel(model, clickOf(turn)));
    const scores = measure(model, (viewerId) => {
      return new TitleScores(model.preferences, viewerId, model.policy);
    });
    const limited = (of: string, value: number, unit: string, limit: number) => {
      figures.push({ name: of, value, unit, limit: { at: "most", value: limit } });
    };
    limited(`page, ${name}, p50`, pages.p50, "ms", limits.p50);
    limited(`page, ${name}, p99`, pages.p99, "ms", limits.p99);
    limited(`page after another's act, ${name}, p50`, acts.p50, "ms", limits.p50);
    limited(`page after another's act, ${name}, p99`, acts.p99, "ms", limits.p99);
    limited(`neighbours and scores, ${name}, p50`, scores.p50, "ms", 5);
    limited(`one event folded, ${name}, p50`, foldTime(model, clickOf), "µs", 20);
  }
  return figures;
}

/** Leaves the states of viewers as the engine does once it has written a snapshot: those who acted last open, the others in bytes. */
function putToRest(states: ViewerStates) {
  for (const viewerId of [...states.keys()]) states.packed(viewerId);
  states.rest();
}

function measure(
  model: CircleModel,
  make: (viewerId: string) => unknown,
  before: (turn: number) => unknown = () => undefined,
) {
  const viewers = [...model.viewers.keys()];
  const times = Array.from({ length: 2 * PAGES }, (_, turn) => {
    before(turn);
    const startedAt = performance.now();
    make(viewers[(turn * 37) % viewers.length]);
    return performance.now() - startedAt;
  }).slice(PAGES);
  return { p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
}

function foldTime(model: CircleModel, clickOf: (turn: number) => FoldEvent) {
  const times = Array.from({ length: FOLDS }, (_, turn) => {
    const event = clickOf(PAGES * 2 + turn);
    const startedAt = performance.now();
    foldIntoModel(model, event);
    return (performance.now() - startedAt) * 1_000;
  });
  return quantile(times, 0.5);
}

/**
 * Somebody who is here looks at something, another each turn: of a visit all acts but the first find their viewer open. All
 * ids are listed here: it would cost more each turn than what is measured.
 */
function clicksIn({ viewers, titles, since }: CircleModel) {
  const [viewerIds, titleIds] = [[...viewers.keys()].slice(-MOST_OPEN), [...titles.keys()]];
  return (turn: number): FoldEvent => {
    const id = `bench ${turn}`;
    return {
      ...{ id, viewingId: id, kind: "click", at: since + turn, position: null, duration: null },
      viewerId: viewerIds[(turn * 31) % viewerIds.length],
      titleId: titleIds[(turn * 17) % titleIds.length],
    };
  };
}
