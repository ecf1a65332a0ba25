"use client";

import dynamic from "next/dynamic";
import { ChartsSkeleton } from "@/components/insights/charts-skeleton";

/** The charts and their library come by themselves, and only here: the time zone is the browser's to know. */
export const InsightsStart = dynamic(
  () => import("@/components/insights/insights-room").then(({ InsightsRoom }) => InsightsRoom),
  { ssr: false, loading: ChartsSkeleton },
);
