import { type ComponentProps, useId } from "react";

type Props = { label: string; hint?: string; error?: string } & ComponentProps<"input">;

/** A labelled input with its hint and its error, tied together for assistive technology. */
export function Field({ label, hint, error, className = "", ...rest }: Props) {
  const id = useId();
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className={`flex min-w-0 flex-col gap-1.5 ${className}`}>
      <label htmlFor={id} className="text-sm font-medium text-ink">
        {label}
      </label>
      <input
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy || undefined}
        className="min-h-11 w-full rounded-lg border border-line-strong bg-ground/60 px-3.5 text-ink placeholder:text-ink-faint hover:border-ink-muted aria-invalid:border-danger"
        {...rest}
      />
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-ink-muted">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} role="alert" className="text-sm text-danger">
          {error}
        </p>
      )}
    </div>
  );
}
