"use client";

import { BarsChart } from "@/components/charts/bars-chart";
import { ChartCard, TooLittle } from "@/components/charts/chart-card";
import { COLOURS } from "@/components/charts/series";
import type { Insights } from "@/lib/insights/insights";
import { amountWords, onAxis } from "@/lib/insights/words";

const TITLE = "Binges";
const MOMENT = new Intl.DateTimeFormat("en-GB", {
  ...{ day: "numeric", month: "short", year: "numeric", timeZone: "UTC" },
  ...{ hour: "2-digit", minute: "2-digit" },
});
const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: "UTC" });

export function BingesChart({ binges: found }: Pick<Insights, "binges">) {
  if (found.tooLittle !== null) return <TooLittle title={TITLE} why={found.tooLittle} />;
  const { binges, hasTimes } = found;
  const when = (wall: number) => (hasTimes ? MOMENT : DAY).format(wall);
  return (
    <ChartCard
      title={TITLE}
      sentence={found.sentence}
      note={
        hasTimes
          ? "Three different films or episodes or more, with breaks of half an hour at most."
          : "Three different episodes or more of one series on one day."
      }
      table={{
        head: ["When", "In a row", "Minutes", "What"],
        rows: binges.map(({ wall, works, seconds, name }) => [
          when(wall),
          works,
          Math.round(seconds / 6) / 10,
          name,
        ]),
      }}
    >
      <BarsChart
        label={`${TITLE}, by how many in a row`}
        height={56 + 34 * binges.length}
        isLying
        series={[{ name: "In a row", colour: COLOURS[4] }]}
        bars={binges.map(({ wall, works, seconds, name }) => ({
          label: when(wall),
          full: `${name}${seconds > 0 ? `, ${amountWords("seconds", seconds)}` : ""}`,
          values: [works],
        }))}
        told={String}
        axis={onAxis}
        isCount
      />
    </ChartCard>
  );
}
