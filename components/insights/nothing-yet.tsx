import type { ReactNode } from "react";
import { Icon, type IconName } from "@/components/ui/icon";

/** What a page shows before there is anything on it, and the way on. */
export function NothingYet({
  icon,
  title,
  children,
}: {
  icon: IconName;
  title: string;
  children: ReactNode;
}) {
  return (
    <div className="relative isolate overflow-hidden rounded-panel border border-line bg-surface px-6 py-14 text-center sm:py-20">
      <div
        aria-hidden="true"
        className="absolute inset-0 -z-10 bg-[radial-gradient(60%_80%_at_50%_0%,var(--color-curtain),transparent)]"
      />
      <Icon name={icon} className="mx-auto size-10 text-brass" />
      <h2 className="mt-4 text-xl">{title}</h2>
      <div className="mx-auto mt-2 max-w-[46ch] text-ink-muted">{children}</div>
    </div>
  );
}
