"use client";

import {
  Area,
  AreaChart,
  CartesianGrid,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { mostOf, TICK } from "@/components/charts/bars-chart";
import { ChartTip } from "@/components/charts/chart-tip";
import { niceTicks } from "@/components/charts/nice-ticks";
import type { Bar, Series } from "@/components/charts/series";

type Props = {
  label: string;
  steps: Bar[];
  series: Series[];
  told: (value: number) => string;
  axis: (value: number) => string;
  height: number;
};

/** Areas on top of each other over time. Arrow keys go from step to step. */
export function AreasChart({ label, steps, series, told, axis, height }: Props) {
  const ticks = niceTicks(mostOf(steps));
  return (
    <ResponsiveContainer width="100%" height={height}>
      <AreaChart
        data={steps}
        aria-label={`${label}. Arrow keys go from step to step.`}
        margin={{ top: 8, right: 16, bottom: 0, left: 0 }}
      >
        <CartesianGrid stroke="var(--chart-line)" vertical={false} />
        <XAxis
          dataKey="label"
          tick={TICK}
          tickLine={false}
          axisLine={{ stroke: "var(--chart-line)" }}
          minTickGap={16}
        />
        <YAxis
          width={44}
          tick={TICK}
          tickLine={false}
          axisLine={false}
          tickFormatter={axis}
          ticks={ticks}
          domain={[0, ticks[ticks.length - 1]]}
        />
        <Tooltip
          cursor={{ stroke: "var(--chart-ink)" }}
          isAnimationActive={false}
          content={({ active, payload }) => {
            const step: Bar | undefined = active ? payload?.[0]?.payload : undefined;
            return step ? (
              <ChartTip
                heading={step.full}
                entries={series
                  .map((one, place) => ({ ...one, value: told(step.values[place]) }))
                  .toReversed()}
              />
            ) : null;
          }}
        />
        {series.map(({ name, colour }, place) => (
          <Area
            key={name}
            name={name}
            dataKey={(step: Bar) => step.values[place]}
            stackId="all"
            type="monotone"
            stroke={colour}
            strokeWidth={1.5}
            fill={colour}
            fillOpacity={0.72}
            activeDot={{ r: 4, stroke: "var(--color-ground)", strokeWidth: 2 }}
            isAnimationActive={false}
          />
        ))}
      </AreaChart>
    </ResponsiveContainer>
  );
}
