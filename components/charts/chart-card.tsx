"use client";

import { type ReactNode, useId, useRef, useState } from "react";
import { type ChartTable, csvOfTable } from "@/components/charts/chart-table";
import { savePng, saveSvg } from "@/components/charts/save-chart";
import { fileName, saveFile } from "@/components/charts/save-file";
import type { Series } from "@/components/charts/series";
import { FigureTable } from "@/components/lab/figure-table";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { showToast } from "@/components/ui/toasts";

type Props = {
  title: string;
  sentence: string;
  table: ChartTable;
  legend?: Series[];
  note?: ReactNode;
  choice?: ReactNode; // what of the subject is shown
  className?: string;
  children: ReactNode; // one chart, in one SVG
};

/** The frame of every chart: what is to be seen, the same as a table, and both to take away. */
export function ChartCard({ title, sentence, table, legend = [], note, ...rest }: Props) {
  const { choice, className = "", children } = rest;
  const id = useId();
  const [isTable, setIsTable] = useState(false);
  const picture = useRef<HTMLDivElement>(null);

  async function save(take: typeof savePng) {
    const chart = picture.current?.querySelector<SVGSVGElement>(
      "svg[data-chart], svg.recharts-surface",
    );
    if (!chart) return;
    await take(chart, { title, sentence, legend }).catch((error: unknown) => {
      console.error(error);
      showToast("The picture could not be made in this browser.");
    });
  }
  const saveCsv = () =>
    saveFile(new Blob([csvOfTable(table)], { type: "text/csv" }), fileName(title, "csv"));

  return (
    <section
      aria-labelledby={id}
      className={`flex min-w-0 flex-col rounded-panel border border-line bg-surface p-4 sm:p-6 ${className}`}
    >
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-60">
          <h2 id={id} className="text-row">
            {title}
          </h2>
          <p className="mt-1 max-w-[58ch] text-sm text-ink-muted">{sentence}</p>
        </div>
        {choice}
      </div>
      {legend.length > 1 && !isTable && <Legend legend={legend} />}
      <div className="mt-4 flex-1">
        <div ref={picture} hidden={isTable} className="chart-picture">
          {children}
        </div>
        {isTable && <TableView label={title} table={table} />}
      </div>
      {note && <p className="mt-3 text-xs text-ink-muted">{note}</p>}
      <div className="-mx-2 mt-3 flex flex-wrap items-center gap-1">
        <Button
          look="bare"
          size="small"
          aria-pressed={isTable}
          aria-label={`${title} as a table`}
          onClick={() => setIsTable(!isTable)}
        >
          <Icon name={isTable ? "film" : "list"} className="size-4" />
          {isTable ? "Chart" : "Table"}
        </Button>
        <span className="ms-auto flex">
          {!isTable && (
            <>
              <Save what="PNG" of={title} onSave={() => save(savePng)} />
              <Save what="SVG" of={title} onSave={() => save(saveSvg)} />
            </>
          )}
          <Save what="CSV" of={title} onSave={saveCsv} />
        </span>
      </div>
    </section>
  );
}

function Save({ what, of, onSave }: { what: string; of: string; onSave: () => void }) {
  return (
    <Button look="bare" size="small" aria-label={`Save ${of} as ${what}`} onClick={onSave}>
      {what}
    </Button>
  );
}

function Legend({ legend }: { legend: Series[] }) {
  return (
    <ul className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-xs text-ink-muted">
      {legend.map(({ name, colour }) => (
        <li key={name} className="flex items-center gap-1.5">
          <span
            aria-hidden="true"
            className="size-2.5 rounded-[3px]"
            style={{ background: colour }}
          />
          {name}
        </li>
      ))}
    </ul>
  );
}

function TableView({ label, table: { head, rows } }: { label: string; table: ChartTable }) {
  return (
    <FigureTable
      label={`${label}, as a table`}
      head={head}
      rows={rows.map((cells, place) => ({ key: `${place} ${cells[0]}`, cells }))}
    />
  );
}

/** Where a chart would be, if there were enough to draw. */
export function TooLittle({
  title,
  why,
  className = "",
}: {
  title: string;
  why: string;
  className?: string;
}) {
  return (
    <section
      aria-label={title}
      className={`flex min-h-32 flex-none! flex-col rounded-panel border border-dashed border-line p-4 sm:p-6 ${className}`}
    >
      <h2 className="text-row">{title}</h2>
      <p className="mt-1 text-sm text-ink-muted">Too little to say. {why}</p>
    </section>
  );
}
