"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useCallback, useEffect, useState } from "react";

const LONGEST_MS = 20_000;

type Way = {
  patienceMs: number; // most pages are there by then
  leads: (event: MouseEvent) => boolean; // the same function each time
  capture?: boolean; // asked before whoever was clicked hears of it
};

/** Whether a page that a click leads to is on its way for longer than that takes most, and how to say that it is not. */
export function useUnderWay({ patienceMs, leads, capture = false }: Way): [boolean, () => void] {
  const here = `${usePathname()}?${useSearchParams()}`;
  const [from, setFrom] = useState<string | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const wait = (event: MouseEvent) => {
      if (!leads(event)) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        setFrom(here);
        timer = setTimeout(() => setFrom(null), LONGEST_MS);
      }, patienceMs);
    };
    addEventListener("click", wait, { capture });
    return () => {
      clearTimeout(timer);
      setFrom(null); // having arrived
      removeEventListener("click", wait, { capture });
    };
  }, [here, patienceMs, leads, capture]);
  const stay = useCallback(() => setFrom(null), []);
  return [from === here, stay];
}

/** The link of ours that was clicked, if it leads to another address. */
export function linkElsewhere({ target }: MouseEvent): HTMLAnchorElement | null {
  const link = target instanceof Element ? target.closest("a") : null;
  if (!link || !navigator.onLine || link.origin !== location.origin) return null;
  return link.pathname + link.search === location.pathname + location.search ? null : link;
}
