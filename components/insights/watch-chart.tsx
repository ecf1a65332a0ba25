"use client";

import { useState } from "react";
import { ChartCard, TooLittle } from "@/components/charts/chart-card";
import { ChoiceButtons } from "@/components/charts/choice-buttons";
import { COLOURS } from "@/components/charts/series";
import { StepsChart } from "@/components/charts/steps-chart";
import type { Insights } from "@/lib/insights/insights";
import { fullStep, shortStep } from "@/lib/insights/steps";
import { fromScale, inScale, onAxis, rounded, scaleFor } from "@/lib/insights/words";

const SERIES = [
  { name: "Films", colour: COLOURS[0] },
  { name: "Series", colour: COLOURS[1] },
];
const TITLE = "Time by week and month";
const WEEKS_OF_A_YEAR = 53;
const FEWEST_FOR_AREAS = 100; // bars would be too thin to be met
const MOST_WEEKS = 156; // bars, unless somebody asks for more: three years

/** How much was watched, week by week or month by month. */
export function WatchChart({ weeks, months }: Pick<Insights, "weeks" | "months">) {
  const [chosen, setStep] = useState<"week" | "month" | null>(null);
  const areWeeksMany = weeks.tooLittle === null && weeks.steps.length > MOST_WEEKS;
  const step = chosen ?? (areWeeksMany ? "month" : "week");
  const watch = step === "week" ? weeks : months;
  if (watch.tooLittle !== null)
    return <TooLittle title={TITLE} why={watch.tooLittle} className="xl:col-span-2" />;
  const { unit, steps } = watch;
  const most = Math.max(...steps.map(({ films, series }) => films + series));
  const scale = scaleFor(unit, most);
  const areYearsTold = steps.length > WEEKS_OF_A_YEAR; // a day and a month would come again
  const shown = (value: number) => rounded(value / scale.per, scale.digits);
  const hasBoth = steps.some(({ films }) => films > 0) && steps.some(({ series }) => series > 0);
  return (
    <ChartCard
      title={TITLE}
      sentence={watch.sentence}
      className="xl:col-span-2"
      legend={hasBoth ? SERIES : []}
      choice={
        <ChoiceButtons
          label="Step"
          options={[
            ["week", "Weeks"],
            ["month", "Months"],
          ]}
          value={step}
          onChoose={setStep}
        />
      }
      table={{
        head: [
          step === "week" ? "Week of" : "Month",
          `Films, ${scale.name}`,
          `Series, ${scale.name}`,
        ],
        rows: steps.map(({ start, films, series }) => [
          step === "week" ? new Date(start).toISOString().slice(0, 10) : shortStep(start, step),
          shown(films),
          shown(series),
        ]),
      }}
    >
      <StepsChart
        fewestForAreas={FEWEST_FOR_AREAS}
        label={`${TITLE}, in ${scale.name}`}
        height={280}
        series={SERIES}
        bars={steps.map(({ start, films, series }) => ({
          label: shortStep(start, areYearsTold ? "month" : step),
          full: capital(fullStep(start, step)),
          values: [inScale(scale, films), inScale(scale, series)],
        }))}
        told={fromScale(unit, scale)}
        axis={onAxis}
      />
      <p className="text-xs text-ink-muted">In {scale.name}</p>
    </ChartCard>
  );
}

function capital(words: string) {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
