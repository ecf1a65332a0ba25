import { type ComponentProps, useId } from "react";

type Props = {
  label: string;
  hint?: string;
  options: { value: string; words: string }[];
} & ComponentProps<"select">;

/** One of a few, with its label and hint, beside fields of the same height. */
export function Choices({ label, hint, options, ...rest }: Props) {
  const id = useId();
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <label htmlFor={id} className="text-sm font-medium text-ink">
        {label}
      </label>
      <select
        id={id}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="min-h-11 w-full rounded-lg border border-line-strong bg-ground px-3 text-ink hover:border-ink-muted disabled:opacity-50"
        {...rest}
      >
        {options.map(({ value, words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-ink-muted">
          {hint}
        </p>
      )}
    </div>
  );
}
