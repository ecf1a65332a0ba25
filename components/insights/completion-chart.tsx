"use client";

import { useState } from "react";
import { BarsChart } from "@/components/charts/bars-chart";
import { ChartCard, TooLittle } from "@/components/charts/chart-card";
import { ChoiceButtons } from "@/components/charts/choice-buttons";
import { COLOURS } from "@/components/charts/series";
import type { Insights } from "@/lib/insights/insights";
import { counted, onAxis } from "@/lib/insights/words";

const TITLE = "To the end, or left";
const SERIES = [
  { name: "Seen to the end", colour: COLOURS[0] },
  { name: "Left", colour: COLOURS[3] },
];

export function CompletionChart({ completion }: Pick<Insights, "completion">) {
  const [view, setView] = useState<"where" | "genres">("where");
  if (completion.tooLittle !== null) return <TooLittle title={TITLE} why={completion.tooLittle} />;
  const { tenths, all, genres, unknown } = completion;
  const where = [
    ...tenths.map((left, tenth) => ({
      label: `${tenth * 10} %`,
      full: `Left between ${tenth * 10} and ${tenth * 10 + 10} %`,
      values: [0, left],
    })),
    { label: "End", full: "Seen to the end", values: [all.complete, 0] },
  ];
  const byGenre = genres.map(({ name, complete, left }) => ({
    label: name,
    full: name,
    values: [complete, left],
  }));
  const bars = view === "where" ? where : byGenre;
  return (
    <ChartCard
      title={TITLE}
      sentence={completion.sentence}
      legend={SERIES}
      choice={
        <ChoiceButtons
          label="By"
          options={[
            ["where", "Where"],
            ["genres", "By genre"],
          ]}
          value={view}
          onChoose={setView}
        />
      }
      note={unknown > 0 && `Of ${counted(unknown, "viewing")} nobody knows how far they came.`}
      table={{
        head: [view === "where" ? "Came to" : "Genre", ...SERIES.map(({ name }) => name)],
        rows: bars.map(({ full, values }) => [full, ...values]),
      }}
    >
      <BarsChart
        label={`${TITLE}, ${view === "where" ? "by the part of the running time" : "by genre"}`}
        height={view === "where" ? 260 : 56 + 34 * bars.length}
        isLying={view === "genres"}
        nameWidth={120}
        series={SERIES}
        bars={bars}
        told={(value) => counted(value, "viewing")}
        axis={onAxis}
        isCount
      />
    </ChartCard>
  );
}
