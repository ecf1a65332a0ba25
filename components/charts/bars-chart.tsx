"use client";

import {
  BarChart,
  Bar as BarOf,
  CartesianGrid,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { ChartTip } from "@/components/charts/chart-tip";
import { niceTicks } from "@/components/charts/nice-ticks";
import type { Bar, Series } from "@/components/charts/series";

type Props = {
  label: string; // what the chart is called by who cannot see it
  bars: Bar[];
  series: Series[];
  told: (value: number) => string; // a value in words
  axis: (value: number) => string; // a value on the axis
  height: number;
  isLying?: boolean; // bars from left to right, their names beside them
  isCount?: boolean; // of whole things
  isGrouped?: boolean; // series beside each other instead of one on the other
  nameWidth?: number; // of lying bars
};

export const TICK = { fill: "var(--chart-ink)", fontSize: 12 };

/** Bars that stand or lie. Arrow keys go from one to the next. */
export function BarsChart({ label, bars, series, told, axis, height, ...look }: Props) {
  const { isLying = false, isCount = false, isGrouped = false, nameWidth = 150 } = look;
  const ticks = niceTicks(mostOf(bars, isGrouped), isCount);
  const names = {
    dataKey: "label",
    tick: TICK,
    tickLine: false,
    axisLine: { stroke: "var(--chart-line)" },
  };
  const values = {
    tickFormatter: axis,
    tick: TICK,
    tickLine: false,
    axisLine: false,
    ticks,
    domain: [0, ticks[ticks.length - 1]] as const,
  };
  return (
    <ResponsiveContainer width="100%" height={height}>
      <BarChart
        data={bars}
        layout={isLying ? "vertical" : "horizontal"}
        aria-label={`${label}. Arrow keys go from bar to bar.`}
        margin={{ top: 8, right: isLying ? 28 : 12, bottom: 0, left: 0 }}
        barCategoryGap={isLying ? "24%" : "18%"}
        barGap={2}
      >
        <CartesianGrid stroke="var(--chart-line)" vertical={isLying} horizontal={!isLying} />
        {isLying ? (
          <>
            <XAxis type="number" {...values} />
            <YAxis
              type="category"
              width={nameWidth}
              interval={0}
              {...names}
              tick={<NameTick width={nameWidth} />}
            />
          </>
        ) : (
          <>
            <XAxis minTickGap={16} {...names} />
            <YAxis width={44} {...values} />
          </>
        )}
        <Tooltip
          cursor={{ fill: "var(--chart-line)", fillOpacity: 0.45 }}
          isAnimationActive={false}
          content={({ active, payload }) => {
            const bar: Bar | undefined = active ? payload?.[0]?.payload : undefined;
            return bar ? (
              <ChartTip
                heading={bar.full}
                entries={series.map((one, place) => ({ ...one, value: told(bar.values[place]) }))}
              />
            ) : null;
          }}
        />
        {series.map(({ name, colour }, place) => (
          <BarOf
            key={name}
            name={name}
            dataKey={(bar: Bar) => bar.values[place]}
            stackId={isGrouped ? undefined : "all"}
            fill={colour}
            radius={isGrouped || series.length === 1 ? 3 : 0}
            maxBarSize={isLying ? 26 : 46}
            isAnimationActive={false}
          />
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
}

/** The longest bar: where series stand on each other, all of them. */
export function mostOf(bars: Bar[], isGrouped = false) {
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  return Math.max(0, ...bars.map(({ values }) => (isGrouped ? Math.max(...values) : sum(values))));
}

type TickProps = { x?: number; y?: number; payload?: { value: string }; width: number };

const LETTER = 6.9; // CSS pixels, about, at this size

/** The name of a lying bar, cut where it would leave the picture; the tip has it whole. */
function NameTick({ x = 0, y = 0, payload, width }: TickProps) {
  const name = payload?.value ?? "";
  const letters = Math.floor((width - 12) / LETTER);
  return (
    <text x={x} y={y} dy={4} textAnchor="end" fill={TICK.fill} fontSize={TICK.fontSize}>
      {name.length > letters ? `${name.slice(0, letters - 1).trimEnd()}…` : name}
    </text>
  );
}
