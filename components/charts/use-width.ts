"use client";

import { type RefObject, useEffect, useState } from "react";

/** How wide an element is, in CSS pixels, so that what is drawn in it keeps its sizes on every screen. */
export function useWidth(element: RefObject<HTMLElement | null>, before: number) {
  const [width, setWidth] = useState(before);
  useEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry.contentRect.width > 0) setWidth(Math.round(entry.contentRect.width));
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
