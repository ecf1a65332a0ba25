"use client";

import { useState } from "react";
import { ChartCard, TooLittle } from "@/components/charts/chart-card";
import { ChoiceButtons } from "@/components/charts/choice-buttons";
import { COLOURS, REST } from "@/components/charts/series";
import { StepsChart } from "@/components/charts/steps-chart";
import type { Insights } from "@/lib/insights/insights";
import { dateOf } from "@/lib/insights/local-clock";
import { fullStep, shortStep } from "@/lib/insights/steps";
import type { SubjectKind, Subjects } from "@/lib/insights/subjects";
import { fromScale, inScale, onAxis, percent, rounded, scaleFor } from "@/lib/insights/words";

const TITLES: Record<SubjectKind, string> = {
  genres: "Genres over time",
  tags: "Themes over time",
};
const FEWEST_FOR_AREAS = 8; // steps; an area between three points says more than is known

export function SubjectsChart({ genres, tags }: Pick<Insights, "genres" | "tags">) {
  const [kind, setKind] = useState<SubjectKind>("genres");
  const subjects = kind === "genres" ? genres : tags;
  if (genres.tooLittle !== null)
    return <TooLittle title={TITLES.genres} why={genres.tooLittle} className="xl:col-span-2" />;
  const frame = {
    title: TITLES[kind],
    className: "xl:col-span-2",
    choice: (
      <ChoiceButtons
        label="Subject"
        options={[
          ["genres", "Genres"],
          ["tags", "Themes"],
        ]}
        value={kind}
        onChoose={setKind}
      />
    ),
  };
  if (subjects.tooLittle !== null)
    return (
      <ChartCard
        {...frame}
        sentence={`Too little to say. ${subjects.tooLittle}`}
        table={{ head: ["Theme"], rows: [] }}
      >
        {null}
      </ChartCard>
    );
  const { series, bars, scale } = drawn(subjects);
  return (
    <ChartCard
      {...frame}
      sentence={subjects.sentence}
      legend={series}
      note={noteOn(kind, subjects)}
      table={{
        head: [`From, in ${scale.name}`, ...series.map(({ name }) => name)],
        rows: bars.map(({ start, values }) => [
          dateOf(start),
          ...values.map((value) => rounded(value, scale.digits)),
        ]),
      }}
    >
      <StepsChart
        height={320}
        fewestForAreas={FEWEST_FOR_AREAS}
        label={`${TITLES[kind]}, in ${scale.name}`}
        {...{ series, bars }}
        told={fromScale(subjects.unit, scale)}
        axis={onAxis}
      />
    </ChartCard>
  );
}

function drawn({ unit, step, steps, names }: Subjects) {
  const hasRest = steps.some(({ rest }) => rest > 0);
  const series = names.map((name, place) => ({ name, colour: COLOURS[place] }));
  if (hasRest) series.push({ name: "All others", colour: REST });
  const bars = steps.map(({ start, amounts, rest }) => ({
    start,
    label: shortStep(start, step),
    full: fullStep(start, step),
    values: hasRest ? [...amounts, rest] : amounts,
  }));
  const most = Math.max(...bars.map(({ values }) => values.reduce((sum, one) => sum + one, 0)));
  const scale = scaleFor(unit, most);
  const scaled = bars.map((bar) => ({
    ...bar,
    values: bar.values.map((value) => inScale(scale, value)),
  }));
  return { series, bars: scaled, scale };
}

function noteOn(kind: SubjectKind, { unknownPart }: Subjects) {
  const subject = kind === "genres" ? "genres" : "themes";
  return unknownPart > 0.005
    ? `${percent(unknownPart)} of what you watched is not in it: nobody here knows its ${subject}.`
    : `A title with several ${subject} is shared out among them in equal parts.`;
}
