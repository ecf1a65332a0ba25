import type { ReactNode } from "react";

type Props = { id: string; title: string; about?: ReactNode; children: ReactNode };

/** One subject of a settings page: what it is on the left, what can be done about it on the right. */
export function Panel({ id, title, about, children }: Props) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className="grid gap-x-12 gap-y-5 border-t border-line py-8 lg:grid-cols-[minmax(0,18rem)_minmax(0,1fr)] lg:py-10"
    >
      <div>
        <h2 id={`${id}-title`} className="text-row">
          {title}
        </h2>
        {about && <p className="mt-2 max-w-md text-sm text-ink-muted">{about}</p>}
      </div>
      <div className="min-w-0">{children}</div>
    </section>
  );
}

/** The frame of a page made of panels. */
export function PanelPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="mx-auto max-w-6xl px-gutter pt-8 pb-16 lg:pt-12">
      <h1 className="mb-8 text-title lg:mb-10">{title}</h1>
      {children}
    </div>
  );
}
