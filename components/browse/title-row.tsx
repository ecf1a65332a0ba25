"use client";

import { memo, useId, useRef, useState } from "react";
import { RowArrows } from "@/components/browse/row-arrows";
import type { ShownRow } from "@/components/browse/shown-page";
import { TitleCard } from "@/components/browse/title-card";
import { useRowPages } from "@/components/browse/use-row-pages";

type Props = {
  row: ShownRow;
  isEager?: boolean;
  isWaiting?: boolean;
  onInsist?: (key: string) => void;
};

/** A shelf of titles under one heading. One card is in the tab order; the arrow keys reach the others. */
export const TitleRow = memo(function TitleRow({ row, isEager, isWaiting, onInsist }: Props) {
  const headingId = useId();
  const shelf = useRef<HTMLUListElement>(null);
  const pages = useRowPages(shelf, row.titles.length);
  const [stop, setStop] = useState<string>();
  const tabStop = row.titles.some((title) => title.id === stop) ? stop : row.titles.at(0)?.id;

  return (
    <section
      aria-labelledby={headingId}
      data-row={row.key}
      className={`group/row relative py-3 sm:py-4 ${isEager ? "" : "[contain-intrinsic-size:auto_17rem] [content-visibility:auto]"}`}
    >
      <div className="flex min-h-8 items-center gap-4 px-gutter">
        <h2 id={headingId} className="min-w-0 truncate text-row">
          {row.label}
        </h2>
        {isWaiting && <WaitingOrder onClick={() => onInsist?.(row.key)} />}
        <PageMarks count={pages.count} current={pages.current} />
      </div>
      <div className="relative">
        <ul
          ref={shelf}
          className="no-scrollbar relative flex snap-x snap-proximity scroll-px-[var(--spacing-gutter)] gap-(--card-gap) overflow-x-auto overscroll-x-contain px-gutter py-2.5"
        >
          {row.titles.map((title) => (
            <li
              key={title.id}
              data-card={title.id}
              onFocus={() => setStop(title.id)}
              className="relative w-(--card-width) shrink-0 snap-start"
            >
              <TitleCard
                title={title}
                rankingId={row.rankingId}
                row={row.row}
                position={title.position}
                rank={row.kind === "top-10" ? title.position + 1 : undefined}
                isEager={isEager}
                tabIndex={title.id === tabStop ? 0 : -1}
              />
            </li>
          ))}
        </ul>
        <RowArrows shelf={shelf} hasPrevious={pages.current > 0} hasNext={!pages.isAtEnd} />
      </div>
    </section>
  );
});

/** A row that is held does not move; this says that it would, and lets the viewer have it now. */
function WaitingOrder({ onClick }: { onClick: () => void }) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="min-h-7 shrink-0 animate-appear rounded-full bg-brass/15 px-3 text-xs font-semibold text-brass-strong hover:bg-brass/25"
    >
      New order ready
    </button>
  );
}

function PageMarks({ count, current }: { count: number; current: number }) {
  if (count < 2) return null;
  return (
    <span
      aria-hidden="true"
      className="ms-auto hidden gap-1 opacity-0 transition-opacity duration-200 group-hover/row:opacity-100 md:flex"
    >
      {Array.from({ length: count }, (_, page) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: the marks are their numbers
          key={page}
          className={`h-0.5 w-4 rounded-full ${page === current ? "bg-brass" : "bg-line-strong/60"}`}
        />
      ))}
    </span>
  );
}
