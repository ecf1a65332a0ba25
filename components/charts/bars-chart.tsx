"use client";

import { useRef } from "react";
import { BarChart, Bar as BarOf, CartesianGrid, Tooltip, XAxis, YAxis } from "recharts";
import {
  AxisTick,
  gridLines,
  MARGIN,
  marksInARow,
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

/** Bars that stand or lie. Arrow keys go from one to the next. */
export function BarsChart({ label, bars, series, told, axis, height, ...look }: Props) {
  const { isLying = false, isCount = false, isGrouped = false, nameWidth = 150 } = look;
  const ticks = niceTicks(mostOf(bars, isGrouped), isCount);
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, null);
  const values = valueAxis(ticks, axis);
  return (
    <div ref={frame} style={{ height }}>
      {width !== null && (
        <BarChart
          width={width}
          height={height}
          data={bars}
          layout={isLying ? "vertical" : "horizontal"}
          aria-label={`${label}. Arrow keys go from bar to bar.`}
          margin={MARGIN}
          barCategoryGap={isLying ? "24%" : "18%"}
          barGap={2}
        >
          <CartesianGrid {...gridLines(ticks, isLying)} />
          {isLying ? (
            <>
              <XAxis
                type="number"
                {...values}
                ticks={marksInARow(ticks, axis, width - nameWidth - MARGIN.right)}
              />
              <YAxis
                type="category"
                width={nameWidth}
                interval={0}
                {...nameAxis}
                tick={<AxisTick room={nameWidth} />}
              />
            </>
          ) : (
            <>
              <XAxis interval={namesLeftOut(bars, width)} {...nameAxis} />
              <YAxis width={44} {...values} />
            </>
          )}
          <Tooltip
            cursor={{ fill: "var(--chart-line)", fillOpacity: 0.45 }}
            isAnimationActive={false}
            content={<PointedTip series={series} told={told} />}
          />
          {series.map(({ name, colour }, place) => (
            <BarOf
              key={name}
              name={name}
              dataKey={(bar: Bar) => bar.values[place]}
              stackId={isGrouped ? undefined : "all"}
              fill={colour}
              radius={isGrouped || series.length === 1 ? 3 : 0}
              shape={<PlainBar />}
              maxBarSize={isLying ? 26 : 46}
              isAnimationActive={false}
            />
          ))}
        </BarChart>
      )}
    </div>
  );
}

type PlainBarProps = {
  x?: number; // these are given by the chart
  y?: number;
  width?: number;
  height?: number;
  fill?: string;
  radius?: number;
};

/** A bar that does nothing but stand there: the chart's own measures itself to be animated, and there may be hundreds. */
function PlainBar({ x, y, width = 0, height = 0, fill, radius }: PlainBarProps) {
  if (!(width > 0 && height > 0)) return null;
  return <rect x={x} y={y} width={width} height={height} fill={fill} rx={radius} />;
}
