import type { ReactNode } from "react";
import { Icon, type IconName } from "@/components/ui/icon";

type Props = { icon: IconName; title: string; children: ReactNode };

/** A whole page that has only something to say: nothing here, not found, gone wrong. */
export function Message({ icon, title, children }: Props) {
  return (
    <section className="mx-auto flex min-h-[60svh] max-w-lg flex-col items-center justify-center gap-5 px-gutter py-16 text-center text-ink-muted">
      <span className="grid size-20 place-items-center rounded-full bg-curtain text-brass">
        <Icon name={icon} className="size-9" />
      </span>
      <h1 className="text-title text-ink">{title}</h1>
      {children}
    </section>
  );
}
