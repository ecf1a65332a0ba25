import { type DrawnLine, DrawnPoints, LineLegend } from "@/components/charts/drawn-lines";
import { FigureTable } from "@/components/lab/figure-table";

export type PlotLine = DrawnLine & {
  points: [number, number][];
  isDotted?: boolean; // each point is marked
};

type Axis = { name: string; from: number; to: number; unit?: "share" | "count" };

type Props = {
  title: string;
  about: string;
  x: Axis;
  y: Axis;
  lines: PlotLine[];
  isDiagonal?: boolean; // where guessing, or a chance that holds, would lie
};

const WIDTH = 420;
const HEIGHT = 320;
const EDGE = { left: 52, right: 14, top: 14, bottom: 46 };
const TICKS = 4;
const ROWS = 12; // of a line in the table

/** Lines over two axes, drawn on the server; the table beneath says the same. */
export function Plot({ title, about, x, y, lines, isDiagonal = false }: Props) {
  const across = (value: number) =>
    EDGE.left + ((value - x.from) / (x.to - x.from)) * (WIDTH - EDGE.left - EDGE.right);
  const up = (value: number) =>
    HEIGHT - EDGE.bottom - ((value - y.from) / (y.to - y.from)) * (HEIGHT - EDGE.top - EDGE.bottom);
  return (
    <figure className="min-w-0 rounded-panel border border-line bg-surface p-4">
      <figcaption>
        <h3 className="font-semibold">{title}</h3>
        <p className="mt-1 text-sm text-ink-muted">{about}</p>
      </figcaption>
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        className="mt-3 h-auto w-full max-w-xl"
      >
        <Grid x={x} y={y} across={across} up={up} />
        {isDiagonal && (
          <path
            d={`M${across(x.from)} ${up(y.from)}L${across(x.to)} ${up(y.to)}`}
            className="stroke-line-strong"
            strokeDasharray="3 4"
          />
        )}
        {lines.map((line) => (
          <DrawnPoints
            key={line.name}
            line={line}
            points={line.points.map(([a, b]) => [across(a), up(b)])}
            radius={line.isDotted ? 4 : undefined}
          />
        ))}
      </svg>
      {lines.length > 1 && <LineLegend lines={lines} />}
      <details className="mt-3">
        <summary className="focus-inset inline-flex min-h-9 items-center rounded-lg text-sm text-brass hover:text-brass-strong">
          As a table
        </summary>
        <div className="mt-2 flex flex-col gap-3">
          {lines.map((line) => (
            <FigureTable
              key={line.name}
              label={`${title}, ${line.name}`}
              head={[x.name, y.name]}
              rows={thinned(line.points).map(([a, b], i) => ({
                key: `${i}`,
                cells: [said(a, x), said(b, y)],
              }))}
            />
          ))}
        </div>
      </details>
    </figure>
  );
}

type GridProps = {
  x: Axis;
  y: Axis;
  across: (value: number) => number;
  up: (value: number) => number;
};

function Grid({ x, y, across, up }: GridProps) {
  const ticks = Array.from({ length: TICKS + 1 }, (_, tick) => tick / TICKS);
  return (
    <g className="fill-ink-muted text-[12px]">
      {ticks.map((share) => {
        const value = y.from + share * (y.to - y.from);
        return (
          <g key={share}>
            <path d={`M${EDGE.left} ${up(value)}H${WIDTH - EDGE.right}`} className="stroke-line" />
            <text x={EDGE.left - 8} y={up(value) + 4} textAnchor="end">
              {said(value, y)}
            </text>
          </g>
        );
      })}
      {ticks.map((share) => {
        const value = x.from + share * (x.to - x.from);
        return (
          <text key={share} x={across(value)} y={HEIGHT - EDGE.bottom + 18} textAnchor="middle">
            {said(value, x)}
          </text>
        );
      })}
      <text x={(EDGE.left + WIDTH - EDGE.right) / 2} y={HEIGHT - 8} textAnchor="middle">
        {x.name}
      </text>
    </g>
  );
}

function said(value: number, { unit = "share" }: Axis) {
  return unit === "share" ? value.toFixed(2) : Math.round(value).toString();
}

/** The ends and some points between them. */
function thinned(points: [number, number][]) {
  const step = Math.max(1, (points.length - 1) / (ROWS - 1));
  const places = new Set<number>();
  for (let at = 0; at < points.length - 0.5; at += step) places.add(Math.round(at));
  places.add(points.length - 1);
  return points.filter((_, place) => places.has(place));
}
