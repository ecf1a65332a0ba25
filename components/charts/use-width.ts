"use client";

import { type RefObject, startTransition, useEffect, useState } from "react";

/**
 * How wide an element is, in CSS pixels, so that what is drawn in it keeps its sizes on every screen. What is costly to
 * draw waits for the first answer, by null before it.
 */
export function useWidth<Before extends number | null>(
  element: RefObject<HTMLElement | null>,
  before: Before,
) {
  const [width, setWidth] = useState<number | Before>(before);
  useEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([{ contentRect }]) => {
      if (contentRect.width === 0) return;
      startTransition(() => setWidth(Math.round(contentRect.width))); // drawn in slices, not at a stretch
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
