"use client";

import { BarsChart } from "@/components/charts/bars-chart";
import { ChartCard, TooLittle } from "@/components/charts/chart-card";
import { COLOURS } from "@/components/charts/series";
import type { Insights } from "@/lib/insights/insights";
import { fromScale, inScale, onAxis, rounded, scaleFor } from "@/lib/insights/words";

const TITLE = "Films against series";

export function KindsChart({ kinds }: Pick<Insights, "kinds">) {
  if (kinds.tooLittle !== null) return <TooLittle title={TITLE} why={kinds.tooLittle} />;
  const { unit, film, series } = kinds;
  const scale = scaleFor(unit, Math.max(film.amount, series.amount));
  const rows = [
    { name: "Films", ...film },
    { name: "Series", ...series },
  ];
  return (
    <ChartCard
      title={TITLE}
      sentence={kinds.sentence}
      table={{
        head: ["Kind", capital(scale.name), "Viewings", "Titles"],
        rows: rows.map(({ name, amount, viewings, titles }) => [
          name,
          rounded(amount / scale.per, scale.digits),
          viewings,
          titles,
        ]),
      }}
    >
      <BarsChart
        label={`${TITLE}, in ${scale.name}`}
        height={150}
        isLying
        nameWidth={64}
        series={[{ name: "Watched", colour: COLOURS[0] }]}
        bars={rows.map(({ name, amount, titles, viewings }) => ({
          label: name,
          full: `${name}: ${titles} titles, ${viewings} viewings`,
          values: [inScale(scale, amount)],
        }))}
        told={fromScale(unit, scale)}
        axis={onAxis}
      />
    </ChartCard>
  );
}

function capital(words: string) {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
