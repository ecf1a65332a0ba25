"use client";

import type { ComponentProps } from "react";
import { AreasChart } from "@/components/charts/areas-chart";
import { BarsChart } from "@/components/charts/bars-chart";

type Props = Omit<ComponentProps<typeof BarsChart>, "isLying" | "isGrouped" | "nameWidth"> & {
  fewestForAreas: number; // steps; with fewer, bars
};

/** What happened step by step: bars while they can be told apart, areas where there are many. */
export function StepsChart({ bars, fewestForAreas, ...rest }: Props) {
  return bars.length >= fewestForAreas ? (
    <AreasChart steps={bars} {...rest} />
  ) : (
    <BarsChart bars={bars} {...rest} />
  );
}
