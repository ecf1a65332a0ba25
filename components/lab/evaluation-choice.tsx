type Props = {
  label: string;
  name: string;
  options: { value: string; name: string }[];
  className?: string;
};

/** One of several, sent with the form. */
export function Choice({ label, name, options, className = "" }: Props) {
  return (
    <label className={`flex min-w-0 flex-col gap-1.5 text-sm font-medium ${className}`}>
      {label}
      <select
        name={name}
        className="min-h-11 w-full rounded-lg border border-line-strong bg-ground px-3 text-base font-normal hover:border-ink-muted"
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  );
}
