import type { ReactNode } from "react";

/** Numbers that belong together, which can be folded away. */
export function FactorGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details open className="group/numbers rounded-panel border border-line bg-surface">
      <summary className="focus-inset flex min-h-12 list-none items-center rounded-panel px-4 font-semibold [&::-webkit-details-marker]:hidden">
        <span className="me-2 transition-transform group-open/numbers:rotate-90" aria-hidden="true">
          ›
        </span>
        {title}
      </summary>
      <fieldset className="px-4 pb-3">
        <legend className="sr-only">{title}</legend>
        {children}
      </fieldset>
    </details>
  );
}
