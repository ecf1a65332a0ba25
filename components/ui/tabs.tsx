"use client";

import { type KeyboardEvent, type ReactNode, useId, useState } from "react";

type Tab = { name: string; label: string; content: ReactNode };

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 };

/** Panels behind a strip of labels: arrow keys, Home and End move along the strip. */
export function Tabs({ label, tabs, first }: { label: string; tabs: Tab[]; first?: string }) {
  const id = useId();
  const [open, setOpen] = useState(first ?? tabs.at(0)?.name);

  function move(event: KeyboardEvent<HTMLElement>) {
    const at = tabs.findIndex((tab) => tab.name === open);
    const edge = event.key === "Home" ? 0 : event.key === "End" ? tabs.length - 1 : null;
    const step = STEPS[event.key];
    if (edge === null && step === undefined) return;
    event.preventDefault();
    const next = tabs.at(edge ?? (at + (step ?? 0) + tabs.length) % tabs.length);
    if (!next) return;
    setOpen(next.name);
    document.getElementById(`${id}-tab-${next.name}`)?.focus();
  }

  return (
    <div>
      <div
        role="tablist"
        aria-label={label}
        onKeyDown={move}
        className="no-scrollbar flex gap-1 overflow-x-auto border-b border-line"
      >
        {tabs.map((tab) => (
          <button
            key={tab.name}
            type="button"
            role="tab"
            id={`${id}-tab-${tab.name}`}
            aria-controls={`${id}-panel-${tab.name}`}
            aria-selected={tab.name === open}
            tabIndex={tab.name === open ? 0 : -1}
            onClick={() => setOpen(tab.name)}
            className="focus-inset -mb-px min-h-11 border-b-2 border-transparent px-4 font-medium whitespace-nowrap text-ink-muted hover:text-ink aria-selected:border-brass aria-selected:text-ink"
          >
            {tab.label}
          </button>
        ))}
      </div>
      {tabs.map((tab) => (
        <div
          key={tab.name}
          role="tabpanel"
          id={`${id}-panel-${tab.name}`}
          aria-labelledby={`${id}-tab-${tab.name}`}
          hidden={tab.name !== open}
          className="pt-6"
        >
          {tab.content}
        </div>
      ))}
    </div>
  );
}
