"use client";

import { BarsChart } from "@/components/charts/bars-chart";
import { ChartCard, TooLittle } from "@/components/charts/chart-card";
import { COLOURS } from "@/components/charts/series";
import type { BesideCircle } from "@/lib/insights/circle-beside";
import type { Figure } from "@/lib/insights/figure";
import { percent } from "@/lib/insights/words";

const TITLE = "You beside the circle";
const SERIES = [
  { name: "You", colour: COLOURS[0] },
  { name: "The circle, on average", colour: COLOURS[1] },
];
const inPercent = (value: number) => percent(value / 100); // drawn in whole per cents, so that the axis has round ones
const COMPLETE = "Seen to the end";

export function CircleChart({ beside }: { beside: Figure<BesideCircle> }) {
  if (beside.tooLittle !== null) return <TooLittle title={TITLE} why={beside.tooLittle} />;
  const { genres, complete } = beside;
  return (
    <ChartCard
      title={TITLE}
      sentence={beside.sentence}
      legend={SERIES}
      note={`Shares of the time watched, every friend counting the same. ${COMPLETE}: you ${percent(complete.own)}, the circle ${percent(complete.circle)} of viewings.`}
      table={{
        head: ["Share in per cent", ...SERIES.map(({ name }) => name)],
        rows: [...genres, { name: COMPLETE, ...complete }].map(({ name, own, circle }) => [
          name,
          Math.round(own * 100),
          Math.round(circle * 100),
        ]),
      }}
    >
      <BarsChart
        label={`${TITLE}: shares of genres in per cent`}
        height={48 + 46 * genres.length}
        isLying
        isGrouped
        nameWidth={120}
        series={SERIES}
        bars={genres.map(({ name, own, circle }) => ({
          label: name,
          full: name,
          values: [own * 100, circle * 100],
        }))}
        told={inPercent}
        axis={inPercent}
      />
    </ChartCard>
  );
}
