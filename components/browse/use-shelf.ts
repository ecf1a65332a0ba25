import { type RefObject, useEffect, useState, useSyncExternalStore } from "react";
import { FIRST_WINDOW, type ShelfWindow, shelfWindow } from "@/components/browse/shelf-window";

type Pages = { count: number; current: number; isAtEnd: boolean };

export type Shelf = { pages: Pages; window: ShelfWindow };

let lastMeasured: { width: number; pitch: number } | null = null; // rows of a page are alike

const UNKNOWN: Shelf = { pages: { count: 1, current: 0, isAtEnd: true }, window: FIRST_WINDOW };

/** How many screens wide a shelf is, which of them is in view, and which of its cards are worth having. */
export function useShelf(
  list: RefObject<HTMLElement | null>,
  titleCount: number,
  around: number, // screens of cards beside those in sight
): Shelf {
  const isFromServer = useSyncExternalStore(
    unchanging,
    () => false,
    () => true,
  );
  const [shelf, setShelf] = useState(() => (isFromServer ? UNKNOWN : likeLastMeasured()));

  useEffect(() => {
    const element = list.current;
    if (!element || titleCount === 0) return;
    let pitch = 0;
    const measure = () => {
      const { scrollLeft, clientWidth } = element;
      const window = shelfWindow({ scrolled: scrollLeft, width: clientWidth, pitch }, around);
      setShelf((old) => sameOr(old, { pages: measurePages(element), window }));
    };
    // reports once at the start, too
    const resizing = new ResizeObserver(() => {
      pitch = measurePitch(element);
      if (element.clientWidth > 0) lastMeasured = { width: element.clientWidth, pitch };
      measure();
    });
    resizing.observe(element);
    element.addEventListener("scroll", measure, { passive: true });
    return () => {
      resizing.disconnect();
      element.removeEventListener("scroll", measure);
    };
  }, [list, titleCount, around]);

  return shelf;
}

function unchanging() {
  return () => {};
}

/** A row that comes later has no cards that its screen does not show; those of the page itself are as the server made them. */
function likeLastMeasured(): Shelf {
  if (!lastMeasured) return UNKNOWN;
  return { ...UNKNOWN, window: shelfWindow({ scrolled: 0, ...lastMeasured }, 0) };
}

/** From the beginning of one card to that of the next. */
function measurePitch(list: HTMLElement) {
  const card = list.querySelector("li")?.getBoundingClientRect().width ?? 0;
  return Math.max(1, card + Number.parseFloat(getComputedStyle(list).columnGap));
}

function measurePages({ scrollLeft, scrollWidth, clientWidth }: HTMLElement): Pages {
  const isAtEnd = scrollLeft + clientWidth >= scrollWidth - 8;
  const count = Math.max(1, Math.ceil((scrollWidth - 8) / clientWidth));
  const current = isAtEnd ? count - 1 : Math.round(scrollLeft / clientWidth);
  return { count, current: scrollLeft < 8 ? 0 : Math.max(1, current), isAtEnd };
}

function sameOr(old: Shelf, now: Shelf) {
  const isSame =
    old.pages.count === now.pages.count &&
    old.pages.current === now.pages.current &&
    old.pages.isAtEnd === now.pages.isAtEnd &&
    old.window.from === now.window.from &&
    old.window.to === now.window.to;
  return isSame ? old : now;
}
