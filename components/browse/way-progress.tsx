"use client";

import { linkElsewhere, useUnderWay } from "@/components/ui/use-under-way";

const PATIENCE_MS = 350;

/** A thin line at the top while the page that a link leads to is on its way. */
export function WayProgress() {
  const isUnderWay = useUnderWay({
    patienceMs: PATIENCE_MS,
    leads: leadsElsewhere,
    capture: true,
  });
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

function leadsElsewhere(event: MouseEvent) {
  const { button, metaKey, ctrlKey, shiftKey, altKey } = event;
  if (button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return false;
  const link = linkElsewhere(event);
  return link !== null && link.target !== "_blank" && !link.hasAttribute("download");
}
