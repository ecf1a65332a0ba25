"use client";

import { ChartCard, TooLittle } from "@/components/charts/chart-card";
import { type MapPoint, PointMap } from "@/components/charts/point-map";
import type { Figure } from "@/lib/insights/figure";
import type { TasteMap } from "@/lib/insights/taste-map";
import { percent } from "@/lib/insights/words";

const TITLE = "Taste map";
const KINDS = {
  quiet: "In the catalogue",
  own: "You took to it",
  friend: "Friend, amid what they like",
  you: "You, amid what you like",
};
const LEGEND = [
  { name: "You", colour: "var(--chart-1)" },
  { name: "Friends who agreed to be seen", colour: "var(--chart-5)" },
  { name: "Titles you took to", colour: "var(--chart-2)" },
  { name: "Other titles", colour: "var(--chart-rest)" },
];

export function MapChart({ map }: { map: Figure<TasteMap> }) {
  if (map.tooLittle !== null) return <TooLittle title={TITLE} why={map.tooLittle} />;
  const { titles, friends, ends, explainedPart } = map;
  const points: MapPoint[] = [
    ...titles.map(({ id, title, x, y, isOwn }) => ({
      ...{ key: id, name: title, x, y },
      kind: isOwn ? ("own" as const) : ("quiet" as const),
    })),
    ...friends.map(({ name, x, y, isOwn }) => ({
      ...{ key: `friend ${name}`, name: isOwn ? "You" : name, x, y },
      kind: isOwn ? ("you" as const) : ("friend" as const),
    })),
  ];
  const place = (value: number) => Math.round(value * 100);
  return (
    <ChartCard
      title={TITLE}
      sentence={map.sentence}
      legend={LEGEND}
      note={`Titles with the same genres and themes lie near each other. Two dimensions show ${percent(explainedPart)} of all there is between them. No title is here because a friend watched it.`}
      table={{
        head: ["Point", "What", "Across", "Up"],
        rows: points
          .toReversed()
          .map(({ name, kind, x, y }) => [name, KINDS[kind], place(x), place(y)]),
      }}
    >
      <PointMap
        label={`${TITLE}: titles and friends in two dimensions`}
        points={points}
        kinds={KINDS}
        ends={ends}
      />
    </ChartCard>
  );
}
