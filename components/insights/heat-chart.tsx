"use client";

import { ChartCard, TooLittle } from "@/components/charts/chart-card";
import { HeatGrid } from "@/components/charts/heat-grid";
import type { Insights } from "@/lib/insights/insights";
import { amountWords, hourName, rounded, scaleFor, WEEKDAYS } from "@/lib/insights/words";

const TITLE = "When you watch";
const HOURS = Array.from({ length: 24 }, (_, hour) => hourName(hour));

/** Weekday against hour of the day. */
export function HeatChart({ heat, zone }: Pick<Insights, "heat"> & { zone: string }) {
  if (heat.tooLittle !== null) return <TooLittle title={TITLE} why={heat.tooLittle} />;
  const { unit, cells } = heat;
  const scale = scaleFor(unit, Math.max(...cells.flat()));
  return (
    <ChartCard
      title={TITLE}
      sentence={heat.sentence}
      note={`By the clock in ${zone.replaceAll("_", " ")}. The warmer, the more.`}
      table={{
        head: [`Hour, in ${scale.name}`, ...WEEKDAYS],
        rows: HOURS.map((name, hour) => [
          name,
          ...cells.map((day) => rounded(day[hour] / scale.per, scale.digits)),
        ]),
      }}
    >
      <HeatGrid
        label={`${TITLE}: weekdays by hours of the day`}
        rows={WEEKDAYS}
        columns={HOURS}
        cells={cells}
        told={(value) => amountWords(unit, value)}
      />
    </ChartCard>
  );
}
