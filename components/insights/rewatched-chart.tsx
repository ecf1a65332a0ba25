"use client";

import { BarsChart } from "@/components/charts/bars-chart";
import { ChartCard, TooLittle } from "@/components/charts/chart-card";
import { COLOURS } from "@/components/charts/series";
import type { Insights } from "@/lib/insights/insights";
import { counted, onAxis } from "@/lib/insights/words";

const TITLE = "Most rewatched";

export function RewatchedChart({ rewatched }: Pick<Insights, "rewatched">) {
  if (rewatched.tooLittle !== null) return <TooLittle title={TITLE} why={rewatched.tooLittle} />;
  const { titles } = rewatched;
  return (
    <ChartCard
      title={TITLE}
      sentence={rewatched.sentence}
      table={{
        head: ["Title", "Viewings", "Not the first"],
        rows: titles.map(({ name, viewings, again }) => [name, viewings, again]),
      }}
    >
      <BarsChart
        label={`${TITLE}, by viewings that were not the first`}
        height={56 + 34 * titles.length}
        isLying
        series={[{ name: "Watched again", colour: COLOURS[3] }]}
        bars={titles.map(({ name, viewings, again }) => ({
          label: name,
          full: `${name}: ${counted(viewings, "viewing")}`,
          values: [again],
        }))}
        told={(value) => `${value} ×`}
        axis={onAxis}
        isCount
      />
    </ChartCard>
  );
}
