import { assemblePage } from "@/lib/rankings/assembler";
import { type CircleModel, foldIntoModel } from "@/lib/rankings/circle-model";
import { tasteOf } from "@/lib/rankings/viewer-taste";
import { TitleScores } from "@/lib/recommender/title-scores";
import type { Figure } from "@/scripts/bench/figure";
import { syntheticCircle } from "@/scripts/bench/synthetic-circle";

const PAGES = 400; // of different viewers, after as many to warm up
const FOLDS = 5_000;

const circles = [
  { viewers: 60, titles: 88, each: 40, limits: { p50: 5, p99: 10 } },
  { viewers: 10_000, titles: 88, each: 40, limits: { p50: 10, p99: 40 } },
  { viewers: 10_000, titles: 5_000, each: 40, limits: { p50: 10, p99: 40 } },
];

/** Time for one viewer's whole page, rows, reasons and assembly, and for what it rests on. */
export async function benchPage(): Promise<Figure[]> {
  return circles.flatMap(({ limits, ...size }) => {
    const model = syntheticCircle({ ...size, seed: "page bench" });
    const name = `${size.viewers} viewers × ${size.titles} titles`;
    const pages = measure(model, (viewerId) => assemblePage(tasteOf(model, viewerId)));
    const scores = measure(model, (viewerId) => {
      return new TitleScores(model.preferences, viewerId, model.policy);
    });
    return [
      { name: `page, ${name}, p50`, value: pages.p50, unit: "ms", limit: atMost(limits.p50) },
      { name: `page, ${name}, p99`, value: pages.p99, unit: "ms", limit: atMost(limits.p99) },
      {
        name: `neighbours and scores, ${name}, p50`,
        value: scores.p50,
        unit: "ms",
        limit: atMost(5),
      },
      {
        name: `one event folded, ${name}, p50`,
        value: foldTime(model),
        unit: "µs",
        limit: atMost(20),
      },
    ];
  });
}

function atMost(value: number) {
  return { at: "most" as const, value };
}

function measure(model: CircleModel, act: (viewerId: string) => unknown) {
  const viewers = [...model.viewers.keys()];
  const viewerAt = (turn: number) => viewers[(turn * 37) % viewers.length];
  for (let turn = 0; turn < PAGES; turn++) act(viewerAt(turn));
  const times = Array.from({ length: PAGES }, (_, turn) => {
    const startedAt = performance.now();
    act(viewerAt(turn + PAGES));
    return performance.now() - startedAt;
  });
  return { p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
}

function foldTime(model: CircleModel) {
  const viewers = [...model.viewers.keys()];
  const titles = [...model.titles.keys()];
  const times = Array.from({ length: FOLDS }, (_, turn) => {
    const event = {
      viewerId: viewers[(turn * 31) % viewers.length],
      titleId: titles[(turn * 17) % titles.length],
      id: `bench ${turn}`,
      viewingId: `bench ${turn}`,
      kind: "click" as const,
      at: model.since + turn,
      position: null,
      duration: null,
    };
    const startedAt = performance.now();
    foldIntoModel(model, event);
    return (performance.now() - startedAt) * 1_000;
  });
  return quantile(times, 0.5);
}

function quantile(times: number[], part: number) {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
}
