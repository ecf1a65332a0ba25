"use client";

import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { ChartTip, TipAt } from "@/components/charts/chart-tip";
import { useWidth } from "@/components/charts/use-width";

type Props = {
  label: string;
  rows: readonly string[];
  columns: string[];
  cells: number[][]; // rows of columns
  told: (value: number) => string;
};

type Spot = { row: number; column: number };

const NARROW = 520; // CSS pixels, below which the field stands on end

/** A field of cells, the warmer the more. Arrow keys go from cell to cell. */
export function HeatGrid({ label, rows, columns, cells, told }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, 640);
  const [spot, setSpot] = useState<Spot | null>(null);
  const field = fieldOf(width, { rows: rows.length, columns: columns.length });

  function move(event: KeyboardEvent) {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const [down, across] = field.isOnEnd ? [step.across, step.down] : [step.down, step.across];
    setSpot((from) => ({
      row: wrapped((from?.row ?? -Math.sign(down)) + down, rows.length),
      column: wrapped((from?.column ?? -Math.sign(across)) + across, columns.length),
    }));
  }
  function point({ target }: PointerEvent) {
    const cell = target instanceof SVGElement ? target.dataset : {};
    setSpot(cell.row ? { row: Number(cell.row), column: Number(cell.column) } : null);
  }
  const tip = spot && field.boxOf(spot);

  return (
    <div
      ref={frame}
      role="application"
      aria-label={`${label}. Arrow keys go from cell to cell.`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: an application is operated by its own keys
      tabIndex={0}
      onKeyDown={move}
      onBlur={() => setSpot(null)}
      onPointerMove={point}
      onPointerLeave={() => setSpot(null)}
      className="relative rounded-lg"
    >
      <Cells {...{ rows, columns, cells, spot, field }} />
      {spot && tip && (
        <TipAt
          left={(tip.x + tip.width / 2) / field.width}
          top={tip.y / field.height}
          lean={tip.x / field.width}
        >
          <ChartTip
            heading={`${rows[spot.row]}, ${columns[spot.column]}`}
            entries={[
              {
                name: "Watched",
                colour: "var(--chart-1)",
                value: told(cells[spot.row][spot.column]),
              },
            ]}
          />
        </TipAt>
      )}
    </div>
  );
}

type CellsProps = Pick<Props, "rows" | "columns" | "cells"> & { spot: Spot | null; field: Field };

function Cells({ rows, columns, cells, spot, field }: CellsProps) {
  const most = Math.max(...cells.flat(), 1e-9);
  return (
    <svg
      data-chart=""
      viewBox={`0 0 ${field.width} ${field.height}`}
      aria-hidden="true"
      className="block w-full"
    >
      {rows.map((row, at) => (
        <text key={row} {...field.rowName(at)} {...TEXT}>
          {row.slice(0, field.isOnEnd ? 2 : 3)}
        </text>
      ))}
      {columns.map(
        (column, at) =>
          at % 3 === 0 && (
            <text key={column} {...field.columnName(at)} {...TEXT}>
              {column}
            </text>
          ),
      )}
      {cells.flatMap((row, at) =>
        row.map((value, column) => (
          <rect
            key={`${rows[at]} ${columns[column]}`}
            data-row={at}
            data-column={column}
            {...field.boxOf({ row: at, column })}
            rx={4}
            fill={value > 0 ? "var(--chart-1)" : "var(--chart-cell)"}
            fillOpacity={value > 0 ? 0.18 + 0.82 * (value / most) : 1}
            stroke={spot?.row === at && spot.column === column ? "var(--color-ink)" : "none"}
            strokeWidth={2}
          />
        )),
      )}
    </svg>
  );
}

const TEXT = { fill: "var(--chart-ink)", fontSize: 12 };
const EDGE = { left: 46, bottom: 24 };
const GAP = 3;

type Field = ReturnType<typeof fieldOf>;

/** Where everything stands. On a phone the columns run down, so that cells stay large enough to be met. */
function fieldOf(width: number, { rows, columns }: { rows: number; columns: number }) {
  const isOnEnd = width < NARROW;
  const [across, down] = isOnEnd ? [rows, columns] : [columns, rows];
  const step = (width - EDGE.left) / across;
  const tall = isOnEnd ? 20 : Math.min(44, Math.max(28, step * 1.25));
  const height = down * tall + EDGE.bottom;
  const middle = (at: number) => at * tall + tall / 2 + 3;
  const beside = (at: number) => ({ x: EDGE.left - 10, y: middle(at), textAnchor: "end" as const });
  const below = (at: number) => ({ x: EDGE.left + at * step, y: height - 6 });
  return {
    ...{ width, height, isOnEnd },
    boxOf: ({ row, column }: Spot) => {
      const [x, y] = isOnEnd ? [row, column] : [column, row];
      return { x: EDGE.left + x * step, y: y * tall, width: step - GAP, height: tall - GAP };
    },
    rowName: isOnEnd ? below : beside,
    columnName: isOnEnd ? beside : below,
  };
}

const STEPS: Record<string, { down: number; across: number } | undefined> = {
  ArrowRight: { down: 0, across: 1 },
  ArrowLeft: { down: 0, across: -1 },
  ArrowDown: { down: 1, across: 0 },
  ArrowUp: { down: -1, across: 0 },
};

function wrapped(place: number, length: number) {
  return (place + length) % length;
}
