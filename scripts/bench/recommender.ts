import { BaseIndex } from "@/lib/recommender/kernel/base-index";
import { allocatePlain, allocateWasm } from "@/lib/recommender/kernel/base-memory";
import { type BuildOptions, buildBase } from "@/lib/recommender/kernel/build-base";
import type { PreferenceTable } from "@/lib/recommender/kernel/preference-table";
import type { Figure } from "@/scripts/bench/figure";
import { InvertedIndex } from "@/scripts/bench/inverted-index";
import { benchLive } from "@/scripts/bench/recommender-live";
import { benchPeers } from "@/scripts/bench/recommender-peers";
import { makeWorld, type Shape } from "@/scripts/bench/recommender-world";
import { quantile, timesOf } from "@/scripts/bench/times";

type Limits = { build?: number; p50?: number; p99?: number; perSecond?: number };

const NEIGHBOURS = 50;
const TITLES = 100; // recommended
const SEED = 42;
const COMPARED = 200; // viewers, asked of the index in other forms and of published libraries
const ROUNDS = 3; // each viewer is asked so often and the best time kept, to shed what else the machine does

const worlds: (Shape & { asked: number; limits: Limits; hasPeers?: boolean })[] = [
  {
    name: "10⁴",
    preferences: 10_000,
    viewers: 200,
    titles: 500,
    spread: 1,
    asked: 200,
    limits: {},
  },
  {
    name: "10⁵",
    preferences: 100_000,
    viewers: 943,
    titles: 1_682,
    spread: 1,
    asked: 900,
    limits: {},
  },
  {
    ...{
      name: "10⁶",
      preferences: 1_000_000,
      viewers: 6_040,
      titles: 3_706,
      spread: 1.05,
      asked: 2_000,
    },
    limits: { p50: 0.17, p99: 0.6, perSecond: 4_800 },
    hasPeers: true,
  },
  {
    name: "10⁷",
    preferences: 10_000_000,
    viewers: 69_878,
    titles: 10_681,
    spread: 1.2,
    asked: 300,
    limits: {},
  },
  {
    ...{
      name: "2·10⁷",
      preferences: 20_000_000,
      viewers: 138_493,
      titles: 26_744,
      spread: 1.25,
      asked: 400,
    },
    limits: { build: 3, p50: 1.5, p99: 12 },
    hasPeers: true,
  },
];

const fast: BuildOptions = { allocate: allocateWasm, thickFrom: 0.1 };

/** What each choice in the index brings: the same index without it. */
const without: Record<string, BuildOptions> = {
  "in plain JavaScript": { allocate: allocatePlain, thickFrom: Number.POSITIVE_INFINITY },
  "without thick segments": { ...fast, thickFrom: Number.POSITIVE_INFINITY },
  "without renumbering": { ...fast, keepsNumbers: true },
};

/** The exact index of preferences as it grows, against the straightforward way and published libraries. */
export async function benchRecommender(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const world of worlds) {
    const table = makeWorld(world, SEED);
    const asked = Uint32Array.from({ length: world.asked }, (_, turn) => {
      return (turn * 7_919) % world.viewers;
    });
    const name = `${world.name} preferences`;
    const yardstick = new InvertedIndex(table);
    const plain = clock(asked, (viewer) => yardstick.nearest(viewer, NEIGHBOURS), 1);
    const ours = benchIndex({ name, limits: world.limits }, { table, asked, yardstick });
    figures.push(...ours.figures);
    figures.push(...latencies(`${name}: inverted index in JavaScript`, plain));
    figures.push({
      ...{ name: `${name}: times as fast as that, p50`, unit: "×" },
      value: quantile(plain, 0.5) / ours.p50,
    });
    if (world.hasPeers) {
      const some = asked.subarray(0, COMPARED);
      for (const [change, options] of Object.entries(without)) {
        const changed = new BaseIndex(buildBase(table, options));
        figures.push(...latencies(`${name}: ours ${change}`, neighbourTimes(changed, some, 2)));
      }
      const p50 = quantile(neighbourTimes(ours.base, some, 2), 0.5);
      figures.push(...benchPeers({ name, asked: some, p50 }, table));
    }
    figures.push(...(await benchLive(name, table, ours.base)));
  }
  return figures;
}

type Question = { table: PreferenceTable; asked: Uint32Array; yardstick: InvertedIndex };

function benchIndex({ name, limits }: { name: string; limits: Limits }, question: Question) {
  const { table, asked, yardstick } = question;
  const [base, seconds] = built(table, fast);
  const [, wholeSeconds] = built(table, { ...fast, stretch: Number.POSITIVE_INFINITY });
  for (const viewer of asked.subarray(0, 20)) checkAnswer(base, yardstick, viewer);
  const near = neighbourTimes(base, asked, ROUNDS);
  const whole = clock(asked, (viewer) => recommend(base, viewer), ROUNDS);
  const perSecond = (1_000 * whole.length) / whole.reduce((sum, time) => sum + time, 0);
  const figures: Figure[] = [
    { name: `${name}: built`, value: seconds, unit: "s", limit: most(limits.build) },
    { name: `${name}: built a whole block at a time`, value: wholeSeconds, unit: "s" },
    {
      ...{ name: `${name}: memory`, value: base.bytes / table.ids.length, unit: "bytes each" },
      limit: table.ids.length > 500_000 ? most(9) : undefined,
    },
    ...latencies(`${name}: ${NEIGHBOURS} neighbours`, near, limits),
    ...latencies(`${name}: and ${TITLES} titles`, whole),
    {
      ...{ name: `${name}: viewers served on one core`, value: perSecond, unit: "/s" },
      limit: limits.perSecond ? { at: "least", value: limits.perSecond } : undefined,
    },
  ];
  return { figures, base, p50: quantile(near, 0.5) };
}

function built(table: PreferenceTable, options: BuildOptions): [BaseIndex, number] {
  const startedAt = performance.now();
  const base = new BaseIndex(buildBase(table, options));
  return [base, (performance.now() - startedAt) / 1_000];
}

function recommend(base: BaseIndex, viewer: number) {
  const near = base.nearestTo(viewer, { neighbours: NEIGHBOURS, shrinkage: 0 });
  near.sort((a, b) => b.score - a.score || a.viewer - b.viewer);
  return base.recommend(viewer, near.slice(0, NEIGHBOURS), TITLES);
}

function neighbourTimes(base: BaseIndex, asked: Uint32Array, rounds: number) {
  const options = { neighbours: NEIGHBOURS, shrinkage: 0 };
  return clock(asked, (viewer) => base.nearestTo(viewer, options), rounds);
}

function clock(asked: Uint32Array, act: (viewer: number) => unknown, rounds: number) {
  for (const viewer of asked.subarray(0, 100)) act(viewer);
  return timesOf(asked, act, rounds);
}

/** A fast answer that is not the right one is worth nothing. */
function checkAnswer(base: BaseIndex, yardstick: InvertedIndex, viewer: number) {
  const near = base.nearestTo(viewer, { neighbours: NEIGHBOURS, shrinkage: 0 });
  near.sort((a, b) => b.score - a.score || a.viewer - b.viewer);
  const told = near.slice(0, NEIGHBOURS).map((other) => `${other.viewer} ${other.score}`);
  const expected = yardstick.nearest(viewer, NEIGHBOURS).map((n) => `${n.viewer} ${n.score}`);
  if (told.join() !== expected.join()) throw new Error(`Wrong neighbours of viewer ${viewer}.`);
}

function latencies(name: string, times: number[], limits: Limits = {}): Figure[] {
  const p50 = { name: `${name}, p50`, value: quantile(times, 0.5), unit: "ms" };
  const p99 = { name: `${name}, p99`, value: quantile(times, 0.99), unit: "ms" };
  return [
    { ...p50, limit: most(limits.p50) },
    { ...p99, limit: most(limits.p99) },
  ];
}

function most(value: number | undefined): Figure["limit"] {
  return value === undefined ? undefined : { at: "most", value };
}
