import type { ReactNode } from "react";

/** Figures that are there for whoever asks. */
export function EvaluationFold({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <details className="group border-t border-line pt-2">
      <summary className="focus-inset flex min-h-11 list-none items-center rounded-lg text-sm text-ink-muted hover:text-ink [&::-webkit-details-marker]:hidden">
        <span className="me-2 transition-transform group-open:rotate-90" aria-hidden="true">
          ›
        </span>
        <span>{title}</span>
      </summary>
      <div className="mt-2">{children}</div>
    </details>
  );
}
