type Props = {
  label: string;
  options: { value: string; name: string }[];
  onPick: (value: string) => void;
};

/** One of several, taken up at once. */
export function Picker({ label, options, onPick }: Props) {
  return (
    <label className="flex min-w-0 flex-col gap-1.5 text-sm font-medium">
      {label}
      <select
        onChange={(event) => onPick(event.target.value)}
        className="min-h-11 w-full max-w-72 rounded-lg border border-line-strong bg-ground px-3 text-base font-normal hover:border-ink-muted"
      >
        {options.map(({ value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
