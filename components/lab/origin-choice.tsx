type Props = { origins: readonly string[]; chosen: readonly string[] };

/** Viewers of which origins are looked at. */
export function OriginChoice({ origins, chosen }: Props) {
  return (
    <fieldset>
      <legend className="text-sm font-medium">Viewers</legend>
      <div className="mt-1.5 flex flex-wrap gap-2">
        {origins.map((origin) => (
          <label
            key={origin}
            className="inline-flex min-h-11 items-center gap-2 rounded-full border border-line-strong px-3.5 text-sm transition-colors hover:border-ink has-checked:border-brass has-checked:bg-brass/15 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-brass-strong"
          >
            <input
              type="checkbox"
              name="origin"
              value={origin}
              defaultChecked={chosen.includes(origin)}
              className="accent-brass outline-none"
            />
            {origin}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
