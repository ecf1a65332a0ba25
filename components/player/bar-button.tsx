import type { ComponentProps, ReactNode } from "react";

type Props = { label: string; children: ReactNode } & ComponentProps<"button">;

/** A button of our own among those of media-chrome, looking like them. */
export function BarButton({ label, children, className = "", ...rest }: Props) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={`grid size-11 shrink-0 place-items-center font-semibold text-ink hover:bg-ink/15 ${className}`}
      {...rest}
    >
      {children}
    </button>
  );
}
