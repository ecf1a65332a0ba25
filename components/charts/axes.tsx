import { ChartTip } from "@/components/charts/chart-tip";
import type { Bar, Series } from "@/components/charts/series";

export const TICK = { fill: "var(--chart-ink)", fontSize: 12 };

/** What an axis with the names of steps or bars looks like. */
export const nameAxis = {
  dataKey: "label",
  tick: TICK,
  tickLine: false,
  axisLine: { stroke: "var(--chart-line)" },
};

/** Room around a chart; the last name below it stands half beside it. */
export const MARGIN = { top: 8, right: 28, bottom: 0, left: 0 };

const LETTER = 7; // CSS pixels, about
const GAP = 16;
const EDGES = 60; // beside the steps

/** How many names are left out between two of them below a chart: told, so that it need not measure each of hundreds. */
export function namesLeftOut(bars: Bar[], width: number) {
  const longest = Math.max(0, ...bars.map(({ label }) => label.length));
  const wanted = bars.length * (GAP + LETTER * longest);
  return Math.max(0, Math.ceil(wanted / Math.max(1, width - EDGES)) - 1);
}

/** What an axis of values looks like that is marked at round numbers, the last of them its end. */
export function valueAxis(ticks: number[], axis: (value: number) => string) {
  return {
    tickFormatter: axis,
    tick: TICK,
    tickLine: false,
    axisLine: false,
    ticks,
    domain: [0, ticks[ticks.length - 1]] as const,
  };
}

type TipProps = {
  series: Series[];
  told: (value: number) => string;
  isTopFirst?: boolean;
  active?: boolean; // these two are given by the chart
  payload?: readonly { payload?: Bar }[];
};

/** Says what stands at the step or bar that the pointer or the keyboard is on. */
export function PointedTip({ series, told, isTopFirst = false, active, payload }: TipProps) {
  const bar = active ? payload?.[0]?.payload : undefined;
  if (!bar) return null;
  const entries = series.map((one, place) => ({ ...one, value: told(bar.values[place]) }));
  return <ChartTip heading={bar.full} entries={isTopFirst ? entries.toReversed() : entries} />;
}

/** The longest bar: where series stand on each other, all of them. */
export function mostOf(bars: Bar[], isGrouped = false) {
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  return Math.max(0, ...bars.map(({ values }) => (isGrouped ? Math.max(...values) : sum(values))));
}
