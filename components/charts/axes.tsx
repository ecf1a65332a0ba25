import { ChartTip } from "@/components/charts/chart-tip";
import type { Bar, Series } from "@/components/charts/series";

/** What an axis with the names of steps or bars looks like. */
export const nameAxis = {
  dataKey: "label",
  tick: <AxisTick />,
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

/** Those of an axis's marks that can be written beside each other: every one, or every second, third, … from nothing on. */
export function marksInARow(ticks: number[], words: (value: number) => string, width: number) {
  const longest = Math.max(0, ...ticks.map((tick) => words(tick).length));
  const room = Math.max(1, Math.floor(width / (GAP + LETTER * longest)));
  const every = Math.max(1, Math.ceil((ticks.length - 1) / room));
  return ticks.filter((_, place) => place % every === 0);
}

/** What an axis of values looks like that is marked at round numbers, the last of them its end. */
export function valueAxis(ticks: number[], axis: (value: number) => string) {
  return {
    interval: 0, // all of them: none need be measured to see whether it has room
    tick: <AxisTick words={axis} />,
    tickLine: false,
    axisLine: false,
    ticks,
    domain: [0, ticks[ticks.length - 1]] as const,
  };
}

type Offset = { left: number; top: number; width: number; height: number };
type Drawn = { offset: Offset };

/**
 * Lines across the chart at the marks of its values. Where they stand is told: the chart's own looks for it along both axes
 * and measures every name on the way, with the page laid out anew for each.
 */
export function gridLines(ticks: number[], isLying = false) {
  const part = (tick: number) => tick / ticks[ticks.length - 1];
  const across = ({ offset }: Drawn) =>
    ticks.map((tick) => offset.left + offset.width * part(tick));
  const down = ({ offset }: Drawn) =>
    ticks.map((tick) => offset.top + offset.height * (1 - part(tick)));
  const none = (): number[] => [];
  return {
    stroke: "var(--chart-line)",
    vertical: isLying,
    horizontal: !isLying,
    verticalCoordinatesGenerator: isLying ? across : none,
    horizontalCoordinatesGenerator: isLying ? none : down,
  };
}

type TickProps = {
  words?: (value: number) => string; // for an axis of values
  room?: number; // CSS pixels across, where names may be too long
  x?: number; // the others are given by the chart
  y?: number;
  textAnchor?: "start" | "middle" | "end" | "inherit";
  verticalAnchor?: "start" | "middle" | "end";
  payload?: { value: string | number };
};

const TICK_LETTER = 6.9; // CSS pixels, about, at this size

/**
 * What stands at a mark of an axis; a name is cut where it would leave the picture, and the tip has it whole. The chart's
 * own measures each of its words, and has the page laid out for it.
 */
export function AxisTick({ words, room, payload, verticalAnchor, ...place }: TickProps) {
  const value = payload?.value ?? "";
  const name = words && typeof value === "number" ? words(value) : String(value);
  const letters = room === undefined ? name.length : Math.floor((room - 12) / TICK_LETTER);
  return (
    <text
      {...{ x: place.x, y: place.y, textAnchor: place.textAnchor }}
      dy={verticalAnchor === "start" ? "0.71em" : "0.355em"}
      fill="var(--chart-ink)"
      fontSize={12}
    >
      {name.length > letters ? `${name.slice(0, letters - 1).trimEnd()}…` : name}
    </text>
  );
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
