import { monitorEventLoopDelay } from "node:perf_hooks";
import { startMerge } from "@/lib/rankings/background-merge";
import type { BaseIndex } from "@/lib/recommender/kernel/base-index";
import type { PreferenceTable } from "@/lib/recommender/kernel/preference-table";
import { PreferenceIndex } from "@/lib/recommender/preference-index";
import type { Figure } from "@/scripts/bench/figure";
import { quantile, timesOf } from "@/scripts/bench/times";

const VISITORS = 500; // viewers who act after a merge, each so often:
const ACTS = 5;
const OVERLAY_UP_TO = 2_000_000; // preferences; beyond, lines that can change fill the memory
const OPTIONS = { neighbours: 50, shrinkage: 0 };

/** The index as the engine keeps it: what an act costs, what it costs to answer, and what a merge holds up. */
export async function benchLive(name: string, table: PreferenceTable, base: BaseIndex) {
  const figures: Figure[] = [];
  const viewers = table.helping.length;
  const names = Array.from({ length: VISITORS }, (_, turn) => `v${(turn * 7_919) % viewers}`);
  if (table.ids.length < OVERLAY_UP_TO) {
    const overlay = named(table);
    fill(overlay, table);
    const times = timesOf(names, (viewer) => overlay.neighbours(viewer, OPTIONS), 2);
    figures.push({ ...ms(`${name}: overlay alone, neighbours, p50`), value: quantile(times, 0.5) });
  }
  const index = named(table);
  index.finishMerge(base);
  const fold = (turn: number) => {
    index.set(names[turn % VISITORS], `t${(turn * 17) % table.titles}`, 2.5);
  };
  const turns = Array.from({ length: VISITORS * ACTS }, (_, turn) => turn);
  const first = timesOf(turns.slice(0, VISITORS), fold, 1);
  const later = timesOf(turns.slice(VISITORS), fold, 1);
  const times = timesOf(names, (viewer) => index.neighbours(viewer, OPTIONS), 2);
  const merge = await watchMerge(index);
  return [
    ...figures,
    { ...ms(`${name}: base and ${VISITORS} visits, neighbours, p50`), value: quantile(times, 0.5) },
    { ...micro(`${name}: first act of a visit folded, p50`), value: quantile(first, 0.5) * 1_000 },
    {
      ...{ ...micro(`${name}: any act folded, p50`), limit: { at: "most" as const, value: 20 } },
      value: quantile([...first, ...later], 0.5) * 1_000,
    },
    { name: `${name}: merged in a thread`, unit: "s", value: merge.seconds },
    {
      ...{ ...ms(`${name}: longest hold-up of the event loop meanwhile`), value: merge.longest },
      limit: { at: "most" as const, value: 20 },
    },
  ];
}

function ms(name: string) {
  return { name, unit: "ms" };
}

function micro(name: string) {
  return { name, unit: "µs" };
}

/** An index that knows all names, and that everybody helps. */
function named({ helping, titles }: PreferenceTable) {
  const index = new PreferenceIndex();
  for (let viewer = 0; viewer < helping.length; viewer++) index.setHelping(`v${viewer}`, true);
  for (let title = 0; title < titles; title++) index.titles.intern(`t${title}`);
  return index;
}

function fill(index: PreferenceIndex, { starts, ids, values, helping }: PreferenceTable) {
  for (let viewer = 0; viewer < helping.length; viewer++) {
    for (let p = starts[viewer]; p < starts[viewer + 1]; p++) {
      index.set(`v${viewer}`, `t${ids[p]}`, values[p]);
    }
  }
}

/** The better of two merges, as other work on the machine holds up everything. */
async function watchMerge(index: PreferenceIndex) {
  const merges = [await watchOnce(index), await watchOnce(index)];
  return {
    seconds: Math.min(...merges.map(({ seconds }) => seconds)),
    longest: Math.min(...merges.map(({ longest }) => longest)),
  };
}

async function watchOnce(index: PreferenceIndex) {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const startedAt = performance.now();
  delay.enable();
  await startMerge(index);
  await new Promise((resolve) => setTimeout(resolve, 5));
  delay.disable();
  return { seconds: (performance.now() - startedAt) / 1_000, longest: delay.max / 1e6 };
}
