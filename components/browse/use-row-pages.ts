import { type RefObject, useEffect, useState } from "react";

type Pages = { count: number; current: number; isAtEnd: boolean };

const UNKNOWN: Pages = { count: 1, current: 0, isAtEnd: true };

/** How many screens wide a shelf is, and which of them is in view. */
export function useRowPages(shelf: RefObject<HTMLElement | null>, titleCount: number): Pages {
  const [pages, setPages] = useState(UNKNOWN);

  useEffect(() => {
    const element = shelf.current;
    if (!element || titleCount === 0) return;
    const measure = () => setPages((old) => sameOr(old, measurePages(element)));
    const resizing = new ResizeObserver(measure); // reports once at the start, too
    resizing.observe(element);
    element.addEventListener("scroll", measure, { passive: true });
    return () => {
      resizing.disconnect();
      element.removeEventListener("scroll", measure);
    };
  }, [shelf, titleCount]);

  return pages;
}

function measurePages({ scrollLeft, scrollWidth, clientWidth }: HTMLElement): Pages {
  const isAtEnd = scrollLeft + clientWidth >= scrollWidth - 8;
  const count = Math.max(1, Math.ceil((scrollWidth - 8) / clientWidth));
  const current = isAtEnd ? count - 1 : Math.round(scrollLeft / clientWidth);
  return { count, current: scrollLeft < 8 ? 0 : Math.max(1, current), isAtEnd };
}

function sameOr(old: Pages, now: Pages) {
  const isSame =
    old.count === now.count && old.current === now.current && old.isAtEnd === now.isAtEnd;
  return isSame ? old : now;
}
