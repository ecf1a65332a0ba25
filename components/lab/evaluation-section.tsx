import type { ReactNode } from "react";

type Props = { id: string; title: string; about: string; children: ReactNode };

/** A subject whose tables want the whole width. */
export function EvaluationSection({ id, title, about, children }: Props) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className="flex flex-col gap-5 border-t border-line py-8 lg:py-10"
    >
      <div>
        <h2 id={`${id}-title`} className="text-row">
          {title}
        </h2>
        <p className="mt-2 max-w-3xl text-sm text-ink-muted">{about}</p>
      </div>
      {children}
    </section>
  );
}
