import type { ReactNode } from "react";
import type { Series } from "@/components/charts/series";

type Props = { heading: ReactNode; entries: (Series & { value: string })[] };

/** What stands beside the point that the pointer or the keyboard is on, said aloud as it changes. */
export function ChartTip({ heading, entries }: Props) {
  return (
    <div
      role="status"
      className="max-w-72 rounded-lg border border-line bg-raised px-3.5 py-2.5 text-sm shadow-lift"
    >
      <p className="font-semibold">{heading}</p>
      <ul className="mt-1 flex flex-col gap-0.5">
        {entries.map(({ name, colour, value }) => (
          <li key={name} className="flex items-center gap-2 text-ink-muted">
            <span
              aria-hidden="true"
              className="size-2.5 shrink-0 rounded-[3px]"
              style={{ background: colour }}
            />
            {name}
            <span className="ms-auto ps-3 text-ink tabular-nums">{value}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

type At = { left: number; top: number; lean: number; children: ReactNode }; // parts of the picture

/** Holds a tip above a point; near an edge it leans towards the middle. */
export function TipAt({ left, top, lean, children }: At) {
  return (
    <div
      className="pointer-events-none absolute z-10 w-max"
      style={{
        left: `${100 * left}%`,
        top: `${100 * top}%`,
        transform: `translate(${-100 * lean}%, calc(-100% - 0.5rem))`,
      }}
    >
      {children}
    </div>
  );
}
