import { type ComponentProps, useId } from "react";

type Props = { label: string; hint?: string } & Omit<ComponentProps<"input">, "type" | "role">;

/** A setting that is on or off: a real checkbox, so forms and keyboards treat it as one. */
export function Switch({ label, hint, className = "", ...rest }: Props) {
  const id = useId();
  return (
    <div className={`flex items-start justify-between gap-6 ${className}`}>
      <div>
        <label htmlFor={id} className="font-medium text-ink">
          {label}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="mt-0.5 text-sm text-ink-muted">
            {hint}
          </p>
        )}
      </div>
      <input
        id={id}
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox tells its own state
        role="switch"
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="relative h-7 w-12 shrink-0 cursor-pointer appearance-none rounded-full border border-line-strong bg-overlay transition-colors duration-150 before:absolute before:start-1 before:top-1 before:size-4.5 before:rounded-full before:bg-ink-muted before:transition-all before:duration-150 checked:border-brass checked:bg-brass checked:before:start-6 checked:before:bg-brass-ink focus-visible:rounded-full disabled:opacity-50 forced-colors:appearance-auto"
        {...rest}
      />
    </div>
  );
}
