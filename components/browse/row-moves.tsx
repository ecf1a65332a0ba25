import { type Move, moveOf, type RowChange } from "@/components/browse/row-change";
import type { ShownTitle } from "@/components/browse/shown-page";
import { TitleImage } from "@/components/browse/title-image";

const SHOWN = 6; // what is in sight of a row; four of them on a phone

/** One row before and after, with a line from where each title stood to where it stands. */
export function RowMoves({ change }: { change: RowChange }) {
  const { row, before } = change;
  const isNew = before.length === 0;
  const moves = row.titles.map((title, place) => (isNew ? 0 : moveOf(change, title, place)));
  return (
    <section aria-label={row.label}>
      <h3 className="text-row">{row.label}</h3>
      <div className="mt-3 grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-3 overflow-hidden">
        <Caption>Before</Caption>
        {isNew ? (
          <p className="py-2 text-sm text-ink-muted">This row was not there.</p>
        ) : (
          <>
            <Strip titles={before} label={`${row.label} before`} isPast />
            <span />
            <Lines change={change} moves={moves} />
          </>
        )}
        <Caption>Now</Caption>
        <Strip titles={row.titles} label={`${row.label} now`} moves={moves} />
      </div>
    </section>
  );
}

function Caption({ children }: { children: string }) {
  return <span className="w-12 text-xs font-semibold text-ink-muted">{children}</span>;
}

type StripProps = { titles: ShownTitle[]; label: string; moves?: Move[]; isPast?: boolean };

function Strip({ titles, label, moves, isPast }: StripProps) {
  return (
    <ol aria-label={label} className="grid grid-cols-4 gap-1.5 sm:grid-cols-6 sm:gap-2">
      {titles.slice(0, SHOWN).map((title, place) => (
        <li key={title.id} className="relative min-w-0 max-sm:nth-[n+5]:hidden">
          <span
            className={`relative block overflow-hidden rounded-card ${isPast ? "opacity-60" : ""}`}
          >
            <TitleImage title={title} shape="card" />
          </span>
          <span className="sr-only">{title.title}</span>
          {moves && <MoveMark move={moves[place]} />}
        </li>
      ))}
    </ol>
  );
}

function MoveMark({ move }: { move: Move }) {
  if (move === 0) return null;
  const isRise = move === "new" || move > 0;
  const words = move === "new" ? "new" : `${Math.abs(move)}`;
  return (
    <span
      className={`absolute end-1 bottom-1 rounded-full px-1.5 text-xs leading-5 font-semibold tabular-nums ${isRise ? "bg-brass text-brass-ink" : "bg-ground/85 text-ink-muted"}`}
    >
      {move !== "new" && (
        <>
          <span aria-hidden="true">{isRise ? "↑ " : "↓ "}</span>
          <span className="sr-only">{isRise ? ", up " : ", down "}</span>
        </>
      )}
      {words}
    </span>
  );
}

/** Drawn in columns, so that a phone, which shows four of six, stretches the drawing by half. */
function Lines({ change, moves }: { change: RowChange; moves: Move[] }) {
  return (
    <svg
      viewBox="0 0 6 1"
      preserveAspectRatio="none"
      aria-hidden="true"
      className="h-9 w-[150%] animate-appear sm:w-full"
    >
      {change.row.titles.slice(0, SHOWN).map((title, place) => {
        const move = moves[place];
        const from = move === "new" ? place : Math.min(place + move, SHOWN);
        const isRise = move === "new" || move > 0;
        return (
          <path
            key={title.id}
            d={`M ${from + 0.5} ${move === "new" ? 0.5 : 0} C ${from + 0.5} 0.6 ${place + 0.5} 0.4 ${place + 0.5} 1`}
            fill="none"
            vectorEffect="non-scaling-stroke"
            strokeWidth={isRise ? 2.5 : 1.5}
            strokeDasharray={move === "new" ? "2 4" : undefined}
            className={isRise ? "stroke-brass" : "stroke-line-strong"}
          />
        );
      })}
    </svg>
  );
}
