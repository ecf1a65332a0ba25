"use client";

import dynamic from "next/dynamic";
import { TooLittle } from "@/components/charts/chart-card";
import { ChartsSkeleton } from "@/components/insights/charts-skeleton";
import { sampleInsights } from "@/lib/design/sample-insights";

const Figures = dynamic(
  () => import("@/components/insights/figures").then((module) => module.Figures),
  { ssr: false, loading: ChartsSkeleton },
);

/** Every chart of what somebody watched, of a made-up year; and the place of one that there is too little for. */
export function InsightSamples() {
  return (
    <div className="flex flex-col gap-6">
      <Figures insights={sampleInsights()} name="Ada" zone="UTC">
        <TooLittle title="Your place in the circle" why="Nobody else has watched enough." />
      </Figures>
    </div>
  );
}
