"use client";

import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { previewPlace, previewWidth } from "@/components/browse/preview-box";
import { TitleActs } from "@/components/browse/title-acts";
import { TitleFacts } from "@/components/browse/title-facts";
import { TitleImage } from "@/components/browse/title-image";
import { TitleLink } from "@/components/browse/title-link";
import { Why } from "@/components/browse/why";
import { HoverTrailer } from "@/components/player/hover-trailer";
import { Icon } from "@/components/ui/icon";
import type { Placement } from "@/lib/events/kinds";
import type { HomeTitle } from "@/lib/rankings/home-page";

type Props = {
  title: HomeTitle;
  placement: Placement | null;
  card: RefObject<HTMLElement | null>;
};

const GROW_MS = 240;

/** The grown card: trailer, facts and acts. In the top layer, so that no row cuts it off. */
export function CardPreview({ title, placement, card }: Props) {
  const panel = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (panel.current && card.current) growFrom(card.current, panel.current);
  }, [card]);

  const hasGrown = useLater(GROW_MS); // whoever only passes by needs no trailer, nor does the growing
  return (
    <div
      ref={panel}
      popover="manual"
      className="absolute inset-auto m-0 overflow-hidden rounded-panel border-0 bg-raised p-0 text-ink shadow-lift outline-brass-strong peer-focus-visible:outline-3"
    >
      <TitleLink
        title={title}
        placement={placement}
        tabIndex={-1}
        aria-hidden="true"
        className="relative block"
      >
        <TitleImage title={title} shape="card" isEager />
        {title.trailer && hasGrown && (
          <HoverTrailer
            titleId={title.id}
            source={title.trailer}
            placement={placement}
            className="absolute inset-0"
          />
        )}
      </TitleLink>
      <div className="flex flex-col gap-2.5 p-3.5 text-sm">
        <div className="flex items-center gap-2">
          <TitleLink
            title={title}
            placement={placement}
            to="watch"
            aria-label={`Play ${title.title}`}
            className="grid size-9 place-items-center rounded-full bg-ink text-ground transition-colors hover:bg-brass-strong focus-visible:rounded-full"
          >
            <Icon name="play" className="size-4.5" />
          </TitleLink>
          <TitleActs title={title} placement={placement} size="small" />
          <TitleLink
            title={title}
            placement={placement}
            aria-label={`More about ${title.title}`}
            className="ms-auto grid size-9 place-items-center rounded-full border border-line-strong transition-colors hover:border-ink hover:bg-overlay focus-visible:rounded-full"
          >
            <Icon name="down" className="size-4.5" />
          </TitleLink>
        </div>
        <p className="font-display text-base leading-tight font-bold">{title.title}</p>
        <TitleFacts title={title} isLong />
        {title.reason && <Why reason={title.reason} />}
      </div>
    </div>
  );
}

function useLater(afterMs: number) {
  const [isLater, setLater] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLater(true), afterMs);
    return () => clearTimeout(timer);
  }, [afterMs]);
  return isLater;
}

function growFrom(card: HTMLElement, panel: HTMLElement) {
  const rect = card.getBoundingClientRect();
  const header = document.querySelector("header")?.getBoundingClientRect().bottom ?? 0;
  const pane = { width: document.documentElement.clientWidth, top: header, bottom: innerHeight };
  const width = previewWidth(rect, pane);
  panel.style.width = `${width}px`;
  panel.showPopover();
  const place = previewPlace(rect, { width, height: panel.offsetHeight }, pane);
  panel.style.left = `${place.left + scrollX}px`;
  panel.style.top = `${place.top + scrollY}px`;
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  const by = `translate(${rect.left - place.left}px, ${rect.top - place.top}px)`;
  panel.style.transformOrigin = "0 0";
  panel.animate([{ transform: `${by} scale(${rect.width / width})`, opacity: 0.4 }, {}], {
    duration: GROW_MS,
    easing: "cubic-bezier(0.22, 0.8, 0.3, 1)",
  });
}
