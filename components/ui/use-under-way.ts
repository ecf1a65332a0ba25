"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useState } from "react";

const LONGEST_MS = 20_000;
const STAYED = "matinee:stayed"; // whoever takes a way back tells all who show it

type Way = {
  patienceMs: number; // most pages are there by then
  leads: (event: MouseEvent) => boolean; // the same function each time
  capture?: boolean; // asked before whoever was clicked hears of it
};

/** Whether a page that a click leads to is on its way for longer than that takes most. */
export function useUnderWay({ patienceMs, leads, capture = false }: Way): boolean {
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
    const end = () => {
      clearTimeout(timer);
      setFrom(null);
    };
    addEventListener("click", wait, { capture });
    addEventListener(STAYED, end);
    return () => {
      end(); // having arrived
      removeEventListener("click", wait, { capture });
      removeEventListener(STAYED, end);
    };
  }, [here, patienceMs, leads, capture]);
  return from === here;
}

/** To be said when the page that was on its way is not wanted any more. */
export function tellOfStaying() {
  dispatchEvent(new Event(STAYED));
}

/** The link of ours that was clicked, if it leads to another address. */
export function linkElsewhere({ target }: MouseEvent): HTMLAnchorElement | null {
  const link = target instanceof Element ? target.closest("a") : null;
  if (!link || !navigator.onLine || link.origin !== location.origin) return null;
  return link.pathname + link.search === location.pathname + location.search ? null : link;
}
