"use client";

import { useRef } from "react";
import { Area, AreaChart, CartesianGrid, Tooltip, XAxis, YAxis } from "recharts";
import {
  gridLines,
  MARGIN,
  mostOf,
  nameAxis,
  namesLeftOut,
  PointedTip,
  valueAxis,
} from "@/components/charts/axes";
import { niceTicks } from "@/components/charts/nice-ticks";
import type { Bar, Series } from "@/components/charts/series";
import { useWidth } from "@/components/charts/use-width";

type Props = {
  label: string;
  steps: Bar[];
  series: Series[];
  told: (value: number) => string;
  axis: (value: number) => string;
  height: number;
};

const MANY = 60; // steps, from which on nobody sees whether they are joined by curves

/** Areas on top of each other over time. Arrow keys go from step to step. */
export function AreasChart({ label, steps, series, told, axis, height }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, null);
  const ticks = niceTicks(mostOf(steps));
  return (
    <div ref={frame} style={{ height }}>
      {width !== null && (
        <AreaChart
          width={width}
          height={height}
          data={steps}
          aria-label={`${label}. Arrow keys go from step to step.`}
          margin={MARGIN}
        >
          <CartesianGrid {...gridLines(ticks)} />
          <XAxis interval={namesLeftOut(steps, width)} {...nameAxis} />
          <YAxis width={44} {...valueAxis(ticks, axis)} />
          <Tooltip
            cursor={{ stroke: "var(--chart-ink)" }}
            isAnimationActive={false}
            content={<PointedTip series={series} told={told} isTopFirst />}
          />
          {series.map(({ name, colour }, place) => (
            <Area
              key={name}
              name={name}
              dataKey={(step: Bar) => step.values[place]}
              stackId="all"
              type={steps.length < MANY ? "monotone" : "linear"}
              stroke={colour}
              strokeWidth={1.5}
              fill={colour}
              fillOpacity={0.72}
              activeDot={{ r: 4, stroke: "var(--color-ground)", strokeWidth: 2 }}
              isAnimationActive={false}
            />
          ))}
        </AreaChart>
      )}
    </div>
  );
}
