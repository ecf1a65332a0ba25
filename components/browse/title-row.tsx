"use client";

import { memo, useId, useRef, useState } from "react";
import { RowArrows } from "@/components/browse/row-arrows";
import { FIRST_WINDOW, mountedPlaces } from "@/components/browse/shelf-window";
import type { Shelf } from "@/components/browse/shown-page";
import { TitleCard } from "@/components/browse/title-card";
import { useNear } from "@/components/browse/use-near";
import { useShelf } from "@/components/browse/use-shelf";
import { useStaying } from "@/components/browse/use-staying";

type Props = {
  row: Shelf;
  isEager?: boolean;
  /** Among the first of the page, so that its cards come with it. */
  startsNear?: boolean;
  isWaiting?: boolean;
  onInsist?: (key: string) => void;
};

/**
 * A shelf of titles under one heading. One card is in the tab order; the arrow keys reach the others. Only what is near
 * the screen has cards, each in the column of its place, so that the shelf is as wide and as high without them.
 */
export const TitleRow = memo(function TitleRow({ row, isEager, ...rest }: Props) {
  const { startsNear = isEager ?? false, isWaiting, onInsist } = rest;
  const headingId = useId();
  const section = useRef<HTMLElement>(null);
  const shelf = useRef<HTMLUListElement>(null);
  const count = row.titles.length;
  const isNear = useNear(section, startsNear);
  const isStaying = useStaying(section);
  const { pages, window } = useShelf(shelf, count, isStaying ? 1 : 0);
  const [stopId, setStop] = useState<string>();
  const stop = Math.max(
    0,
    row.titles.findIndex(({ id }) => id === stopId),
  );
  const places = mountedPlaces({ count, window: isNear ? window : null, stop });

  return (
    <section
      ref={section}
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
          className="no-scrollbar relative grid snap-x snap-proximity scroll-px-[var(--spacing-gutter)] gap-(--card-gap) overflow-x-auto overscroll-x-contain px-gutter py-2.5 [--words-height:calc(3lh+0.25rem)]"
          style={{ gridTemplateColumns: `repeat(${Math.max(1, count)}, var(--card-width))` }}
        >
          {places.map((place) => {
            const title = row.titles[place];
            return (
              <li
                key={title.id}
                data-card={title.id}
                data-place={place}
                aria-posinset={place + 1}
                aria-setsize={count}
                onFocus={() => setStop(title.id)}
                className="relative snap-start"
                style={{ gridArea: `1 / ${place + 1}` }}
              >
                <TitleCard
                  title={title}
                  rankingId={row.rankingId}
                  row={row.row}
                  position={title.position}
                  rank={row.kind === "top-10" ? title.position + 1 : undefined}
                  isEager={isEager && place < FIRST_WINDOW.to}
                  tabIndex={place === stop ? 0 : -1}
                />
              </li>
            );
          })}
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
