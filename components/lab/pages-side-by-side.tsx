import { MoveMark } from "@/components/lab/move-mark";
import { type MovedRow, movesIn, summaryOf } from "@/lib/policies/moves";
import type { PagePreview } from "@/lib/policies/preview";

type Props = {
  page: PagePreview;
  title: string; // of the edited page
  isTold?: boolean; // whether the summary is read out by itself
};

const SHOWN = 8; // titles of a row; the rest is counted

/** A viewer's page by the edited numbers, with what moved, beside their page of now. */
export function PagesSideBySide({ page, title, isTold = true }: Props) {
  const edited = movesIn(page);
  const current = page.current.map((row) => ({ ...row, move: 0, moves: row.titles.map(() => 0) }));
  return (
    <>
      <p role={isTold ? "status" : undefined} className="mb-4 text-sm text-ink-muted">
        {summaryOf(edited)}
      </p>
      <div className="grid gap-x-6 gap-y-8 xl:grid-cols-2">
        <Page title={title} rows={edited} />
        <Page title="In force" rows={current} />
      </div>
    </>
  );
}

function Page({ title, rows }: { title: string; rows: MovedRow[] }) {
  return (
    <section aria-label={title} className="min-w-0">
      <h3 className="mb-2 text-sm font-semibold text-ink-muted">{title}</h3>
      <ol className="flex flex-col gap-2">
        {rows.map((row) => (
          <Row key={`${row.kind} ${row.label}`} row={row} />
        ))}
      </ol>
    </section>
  );
}

function Row({ row }: { row: MovedRow }) {
  const more = row.titles.length - SHOWN;
  return (
    <li className="rounded-lg border border-line bg-surface px-3.5 py-2.5">
      <p className="flex flex-wrap items-baseline gap-x-2 text-sm font-semibold">
        {row.label} <MoveMark move={row.move} />
        {row.propensity < 1 && <Chance of={row.propensity} />}
      </p>
      <ol className="mt-1 flex flex-wrap gap-x-3 gap-y-0.5 text-xs text-ink-muted">
        {row.titles.slice(0, SHOWN).map(({ id, title, propensity }, place) => (
          <li
            key={id}
            className={`inline-flex flex-wrap wrap-anywhere items-baseline gap-x-1 ${row.moves[place] === "new" ? "text-brass-strong" : ""}`}
          >
            {title} <MoveMark move={row.moves[place]} />
            {propensity < 1 && <Chance of={propensity} />}
          </li>
        ))}
        {more > 0 && <li>and {more} more</li>}
      </ol>
    </li>
  );
}

/** Where the policy explores: how likely this was to stand here. */
function Chance({ of }: { of: number }) {
  const percent = of < 0.01 ? "< 1" : String(Math.round(of * 100));
  return <span className="text-xs font-normal text-ink-faint tabular-nums">({percent} %)</span>;
}
