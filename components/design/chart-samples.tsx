import { RowMoves } from "@/components/browse/row-moves";
import { CircleDrawing } from "@/components/insights/circle-drawing";
import { IntervalBar } from "@/components/lab/interval-bar";
import { LikenessGraph } from "@/components/stage/likeness-graph";
import type { HomeTitle } from "@/lib/rankings/home-page";

const FACES = [
  { id: "emeka", name: "Emeka", avatar: "fox" },
  { id: "ada", name: "Ada", avatar: "owl" },
  { id: "bruno", name: "Bruno", avatar: "projector" },
  { id: "dalia", name: "Dalia", avatar: "mask" },
];
const BONDS = [
  { one: 0, other: 1, similarity: 0.42 },
  { one: 1, other: 2, similarity: 0.12 },
  { one: 1, other: 3, similarity: 0.27 },
];

/** What figures are drawn with. The figures here are made up. */
export function ChartSamples({ titles }: { titles: HomeTitle[] }) {
  const shown = titles.slice(0, 6).map((title, position) => ({ ...title, position }));
  const [first, second, third, ...rest] = shown;
  const row = {
    ...{ kind: "top-picks" as const, label: "Top picks for you", reason: null, key: "top-picks" },
    ...{ rankingId: "sample", row: 1 },
  };
  const bonds = BONDS.map(({ one, other, similarity }) => {
    return { one: FACES[one].id, other: FACES[other].id, similarity };
  });
  return (
    <div className="flex flex-col gap-10">
      <div className="grid items-center gap-8 md:grid-cols-2">
        <CircleDrawing faces={FACES} bonds={BONDS} />
        <LikenessGraph friends={FACES} left="emeka" right="ada" bonds={bonds} />
      </div>
      <p className="text-sm text-ink-muted">
        A mean with its interval: 0.31, from 0.27 to 0.35
        <IntervalBar mean={0.31} low={0.27} high={0.35} most={0.5} />
      </p>
      {third && (
        <RowMoves
          change={{ row: { ...row, titles: [third, first, second, ...rest] }, before: shown }}
        />
      )}
    </div>
  );
}
