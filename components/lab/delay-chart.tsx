import { DrawnPoints, LineLegend } from "@/components/charts/drawn-lines";
import type { Audit } from "@/lib/delivery/audit";
import { durationWords } from "@/lib/delivery/words";

type Days = Audit["days"];

const WIDTH = 720;
const HEIGHT = 240;
const EDGE = { left: 56, right: 12, top: 12, bottom: 28 };
const LINES = [
  { name: "p50", look: "stroke-ok fill-ok", dash: undefined },
  { name: "p95", look: "stroke-brass fill-brass", dash: "6 3" },
  { name: "p99", look: "stroke-danger fill-danger", dash: "2 3" },
] as const;
const DECADES = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000];

/** Percentiles of the delay by day, on a scale that grows tenfold; the table beside it says the same. */
export function DelayChart({ days }: { days: Days }) {
  const most = Math.max(1_000, ...days.map(({ p99 }) => p99));
  const top = DECADES.find((decade) => decade >= most) ?? most * 1.1;
  const y = (milliseconds: number) => {
    const part = Math.log10(Math.max(1, milliseconds)) / Math.log10(top);
    return HEIGHT - EDGE.bottom - part * (HEIGHT - EDGE.top - EDGE.bottom);
  };
  const step = (WIDTH - EDGE.left - EDGE.right) / Math.max(1, days.length - 1);
  const x = (index: number) =>
    days.length === 1 ? (WIDTH + EDGE.left) / 2 : EDGE.left + index * step;
  return (
    <figure>
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        className="h-auto w-full max-w-3xl rounded-panel border border-line bg-surface"
      >
        {DECADES.filter((decade) => decade <= top).map((decade) => (
          <g key={decade}>
            <path d={`M${EDGE.left} ${y(decade)}H${WIDTH - EDGE.right}`} className="stroke-line" />
            <text
              x={EDGE.left - 8}
              y={y(decade) + 4}
              textAnchor="end"
              className="fill-ink-muted text-[11px]"
            >
              {durationWords(decade)}
            </text>
          </g>
        ))}
        {LINES.map((line) => (
          <DrawnPoints
            key={line.name}
            line={line}
            points={days.map((day, index) => [x(index), y(day[line.name])])}
            radius={3}
          />
        ))}
        <DayNames days={days} x={x} />
      </svg>
      <figcaption>
        <LineLegend lines={LINES} />
      </figcaption>
    </figure>
  );
}

/** The first, the last and the middle day, so that no two names meet. */
function DayNames({ days, x }: { days: Days; x: (index: number) => number }) {
  const last = days.length - 1;
  const shown = [...new Set([0, Math.floor(last / 2), last])];
  const anchorOf = (index: number) => (index === 0 ? "start" : index === last ? "end" : "middle");
  return shown.map((index) => (
    <text
      key={days[index].day}
      x={x(index)}
      y={HEIGHT - 8}
      textAnchor={days.length === 1 ? "middle" : anchorOf(index)}
      className="fill-ink-muted text-[11px]"
    >
      {days[index].day}
    </text>
  ));
}
