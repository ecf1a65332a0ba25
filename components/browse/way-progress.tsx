"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useState } from "react";

const PATIENCE_MS = 350; // most pages are there by then
const LONGEST_MS = 20_000;

/** A thin line at the top while the page that a link leads to is on its way. */
export function WayProgress() {
  const here = `${usePathname()}?${useSearchParams()}`;
  const [isUnderWay, setUnderWay] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: having arrived is the reason to begin anew
  useEffect(() => {
    setUnderWay(false);
    let timer: ReturnType<typeof setTimeout>;
    const set = (event: MouseEvent) => {
      if (!leadsElsewhere(event)) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        setUnderWay(true);
        timer = setTimeout(() => setUnderWay(false), LONGEST_MS);
      }, PATIENCE_MS);
    };
    document.addEventListener("click", set, { capture: true });
    return () => {
      clearTimeout(timer);
      document.removeEventListener("click", set, { capture: true });
    };
  }, [here]);

  return (
    <div role="status" className="pointer-events-none fixed inset-x-0 top-0 z-60 h-0.75">
      {isUnderWay && (
        <span className="block h-full origin-left animate-under-way bg-brass">
          <span className="sr-only">Loading …</span>
        </span>
      )}
    </div>
  );
}

function leadsElsewhere({ target, button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent) {
  if (button !== 0 || metaKey || ctrlKey || shiftKey || altKey || !navigator.onLine) return false;
  const link = target instanceof Element ? target.closest("a") : null;
  if (!link || link.target === "_blank" || link.hasAttribute("download")) return false;
  const isOurs = link.origin === location.origin;
  return isOurs && link.pathname + link.search !== location.pathname + location.search;
}
