"use client";

import { memo, useRef } from "react";
import { CardPreview } from "@/components/browse/card-preview";
import { RankedPoster } from "@/components/browse/ranked-poster";
import { TitleFacts } from "@/components/browse/title-facts";
import { TitleImage } from "@/components/browse/title-image";
import { TitleLink } from "@/components/browse/title-link";
import { usePreview } from "@/components/browse/use-preview";
import { Why } from "@/components/browse/why";
import { useImpression } from "@/components/tracking/use-impression";
import type { HomeTitle } from "@/lib/rankings/home-page";

type Props = {
  title: HomeTitle;
  /** Where the title stood on a ranked page; left out where no ranking put it there. */
  rankingId?: string;
  row?: number;
  position?: number;
  /** Place in a list of ranks, from 1; drawn large beside the poster. */
  rank?: number;
  isEager?: boolean;
  tabIndex?: number;
};

/** A title as a card: picture, facts, why it is here; dwelling on it grows it into a preview. */
export const TitleCard = memo(function TitleCard({ title, tabIndex, ...rest }: Props) {
  const { rankingId, row = 0, position = 0, rank, isEager } = rest;
  const placement = rankingId === undefined ? null : { rankingId, row, position };
  const frame = useRef<HTMLElement>(null);
  const { isOpen, listeners } = usePreview(`/title/${title.slug}`);

  return (
    <div ref={useImpression(title.id, placement)} className="relative" {...listeners}>
      <TitleLink
        title={title}
        placement={placement}
        tabIndex={tabIndex}
        data-stop=""
        draggable={false}
        className="peer group/card block scroll-mt-28 scroll-mb-40 rounded-card outline-none"
      >
        <span ref={frame} data-frame="" className="relative block overflow-hidden rounded-card">
          {rank === undefined ? (
            <TitleImage title={title} shape="card" isEager={isEager} />
          ) : (
            <RankedPoster title={title} rank={rank} isEager={isEager} />
          )}
          {title.progress !== undefined && <Progress part={title.progress} />}
        </span>
        <FocusRing />
        <span className="mt-2 flex min-h-(--words-height,0) flex-col gap-0.5 text-xs sm:text-[0.8125rem]">
          <span className="sr-only">
            {rank !== undefined && `Number ${rank}: `}
            {title.title},{" "}
          </span>
          <TitleFacts title={title} />
          {title.reason && <Why reason={title.reason} />}
        </span>
      </TitleLink>
      {isOpen && <CardPreview title={title} placement={placement} card={frame} />}
    </div>
  );
});

/**
 * Around the picture while its card has the focus. A layer of its own, and the last to be painted in its row, so that the
 * focus comes and goes without anything beneath it being drawn anew.
 */
function FocusRing() {
  return (
    <span className="pointer-events-none absolute inset-x-0 top-0 z-1 hidden aspect-video rounded-card outline-3 outline-offset-2 outline-brass-strong will-change-transform group-focus-visible/card:block" />
  );
}

function Progress({ part }: { part: number }) {
  const percent = Math.round(part * 100);
  return (
    <span className="absolute inset-x-0 bottom-0 h-1 bg-ground/75">
      <span className="block h-full bg-brass" style={{ width: `${percent}%` }} />
      <span className="sr-only">{percent} % seen. </span>
    </span>
  );
}
