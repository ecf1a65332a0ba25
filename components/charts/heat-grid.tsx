"use client";

import { type KeyboardEvent, type PointerEvent, useState } from "react";
import { ChartTip, TipAt } from "@/components/charts/chart-tip";

type Props = {
  label: string;
  rows: readonly string[];
  columns: string[];
  cells: number[][];
  told: (value: number) => string;
};

type Spot = { row: number; column: number };

const CELL = { width: 36, height: 30, gap: 3 };
const EDGE = { left: 44, top: 4, bottom: 22 };

/** A field of cells, the warmer the more. Arrow keys go from cell to cell. */
export function HeatGrid({ label, rows, columns, cells, told }: Props) {
  const [spot, setSpot] = useState<Spot | null>(null);
  const width = EDGE.left + columns.length * CELL.width;
  const height = EDGE.top + rows.length * CELL.height + EDGE.bottom;

  function move(event: KeyboardEvent) {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    setSpot((from) => ({
      row: wrapped((from?.row ?? -step.row) + step.row, rows.length),
      column: wrapped((from?.column ?? -step.column) + step.column, columns.length),
    }));
  }
  function point({ target }: PointerEvent) {
    const cell = target instanceof SVGElement ? target.dataset : {};
    setSpot(cell.row ? { row: Number(cell.row), column: Number(cell.column) } : null);
  }

  return (
    <div
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
      <Cells {...{ rows, columns, cells, spot, width, height }} />
      {spot && (
        <TipAt
          left={(xOf(spot.column) + CELL.width / 2) / width}
          top={yOf(spot.row) / height}
          lean={spot.column / (columns.length - 1)}
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

type CellsProps = Pick<Props, "rows" | "columns" | "cells"> & {
  spot: Spot | null;
  width: number;
  height: number;
};

function Cells({ rows, columns, cells, spot, width, height }: CellsProps) {
  const most = Math.max(...cells.flat(), 1e-9);
  return (
    <svg data-chart="" viewBox={`0 0 ${width} ${height}`} aria-hidden="true" className="w-full">
      {cells.map((row, at) => (
        <g key={rows[at]}>
          <text x={EDGE.left - 8} y={yOf(at) + CELL.height / 2 + 3} textAnchor="end" {...TEXT}>
            {rows[at].slice(0, 3)}
          </text>
          {row.map((value, column) => (
            <rect
              key={columns[column]}
              data-row={at}
              data-column={column}
              x={xOf(column)}
              y={yOf(at)}
              width={CELL.width - CELL.gap}
              height={CELL.height - CELL.gap}
              rx={5}
              fill={value > 0 ? "var(--chart-1)" : "var(--chart-cell)"}
              fillOpacity={value > 0 ? 0.16 + 0.84 * (value / most) : 1}
              stroke={spot?.row === at && spot.column === column ? "var(--color-ink)" : "none"}
              strokeWidth={2}
            />
          ))}
        </g>
      ))}
      {columns.map(
        (column, at) =>
          at % 3 === 0 && (
            <text key={column} x={xOf(at)} y={height - 6} {...TEXT}>
              {column}
            </text>
          ),
      )}
    </svg>
  );
}

const TEXT = { fill: "var(--chart-ink)", fontSize: 11 };

const STEPS: Record<string, Spot | undefined> = {
  ArrowRight: { row: 0, column: 1 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowDown: { row: 1, column: 0 },
  ArrowUp: { row: -1, column: 0 },
};

function wrapped(place: number, length: number) {
  return (place + length) % length;
}

function xOf(column: number) {
  return EDGE.left + column * CELL.width;
}

function yOf(row: number) {
  return EDGE.top + row * CELL.height;
}
