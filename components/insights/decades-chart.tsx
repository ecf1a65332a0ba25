"use client";

import { BarsChart } from "@/components/charts/bars-chart";
import { ChartCard, TooLittle } from "@/components/charts/chart-card";
import { COLOURS } from "@/components/charts/series";
import type { Insights } from "@/lib/insights/insights";
import { counted, fromScale, inScale, onAxis, rounded, scaleFor } from "@/lib/insights/words";

const TITLE = "Decades";

export function DecadesChart({ decades: found }: Pick<Insights, "decades">) {
  if (found.tooLittle !== null) return <TooLittle title={TITLE} why={found.tooLittle} />;
  const { unit, decades, unknownTitles } = found;
  const scale = scaleFor(unit, Math.max(...decades.map(({ amount }) => amount)));
  const shown = (value: number) => rounded(value / scale.per, scale.digits);
  return (
    <ChartCard
      title={TITLE}
      sentence={found.sentence}
      note={unknownTitles > 0 && `${counted(unknownTitles, "title")} of an unknown year left out.`}
      table={{
        head: ["Decade", capital(scale.name), "Titles"],
        rows: decades.map(({ from, amount, titles }) => [`${from}s`, shown(amount), titles]),
      }}
    >
      <BarsChart
        label={`${TITLE}, in ${scale.name}`}
        height={260}
        series={[{ name: "Watched", colour: COLOURS[0] }]}
        bars={decades.map(({ from, amount, titles }) => ({
          label: `${from}s`,
          full: `${from} to ${from + 9}: ${counted(titles, "title")}`,
          values: [inScale(scale, amount)],
        }))}
        told={fromScale(unit, scale)}
        axis={onAxis}
      />
      <p className="text-xs text-ink-muted">In {scale.name}, by the year a title came out</p>
    </ChartCard>
  );
}

function capital(words: string) {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
