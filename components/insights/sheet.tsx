import type { ReactNode } from "react";

type Props = {
  title: string;
  intro?: ReactNode;
  children: ReactNode;
  /** Reading width for pages that are mostly words. */
  narrow?: boolean;
};

/** A page of the room below its header: a heading, a line of introduction, the rest. */
export function Sheet({ title, intro, children, narrow = false }: Props) {
  return (
    <div
      className={`px-gutter pt-8 pb-20 sm:pt-12 ${narrow ? "mx-auto max-w-[calc(46rem+2*var(--spacing-gutter))]" : ""}`}
    >
      <h1 className="text-title">{title}</h1>
      {intro && <div className="mt-3 max-w-[62ch] text-ink-muted">{intro}</div>}
      <div className="mt-8">{children}</div>
    </div>
  );
}
