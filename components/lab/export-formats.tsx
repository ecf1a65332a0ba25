/** Formats of a bundle: whom each is for, and whether its preferences can be split. */
export const FORMATS = [
  { name: "csv", label: "CSV", about: "all datasets, for spreadsheets and R", splits: true },
  { name: "ndjson", label: "NDJSON", about: "all datasets, one object a line", splits: true },
  { name: "parquet", label: "Parquet", about: "all datasets, typed columns", splits: true },
  { name: "recbole", label: "RecBole", about: "atomic files", splits: true },
  { name: "movielens", label: "MovieLens", about: "ratings, movies, links, users", splits: true },
  { name: "lenskit", label: "LensKit", about: "frames of interactions", splits: true },
  { name: "mind", label: "MIND", about: "pages seen and clicked", splits: false },
  { name: "obd", label: "Open Bandit", about: "rounds with propensities", splits: false },
  { name: "contentwise", label: "ContentWise", about: "acts and rows shown", splits: false },
  { name: "xapi", label: "xAPI video", about: "statements of viewings", splits: false },
  { name: "gorse", label: "Gorse", about: "users, items, feedback", splits: false },
] as const;

/** One of the formats, as cards to choose from. */
export function FormatChoice({ chosen, onChoose }: Props) {
  return (
    <fieldset>
      <legend className="text-sm font-medium">Format</legend>
      <div className="mt-2 grid grid-cols-2 gap-2 sm:grid-cols-3">
        {FORMATS.map(({ name, label, about }) => (
          <label
            key={name}
            className="flex min-h-16 cursor-pointer flex-col justify-center rounded-lg border border-line-strong px-3.5 py-2.5 transition-colors hover:border-ink has-checked:border-brass has-checked:bg-brass/15 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-brass-strong"
          >
            <span className="flex items-center gap-2 font-semibold">
              <input
                type="radio"
                name="format"
                value={name}
                checked={name === chosen}
                onChange={() => onChoose(name)}
                className="accent-brass outline-none"
              />
              {label}
            </span>
            <span className="text-xs text-ink-muted">{about}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

type Props = { chosen: string; onChoose: (format: string) => void };
