import { type Maturity, maturities, maturitiesWithin } from "@/lib/titles/maturity";

const MEANINGS: Record<Maturity, string> = {
  All: "All: suitable for everybody",
  "7+": "7+ and below",
  "12+": "12+ and below",
  "16+": "16+ and below",
};

type Props = {
  label: string;
  chosen: Maturity | null; // null for no limit
  /** What nothing above may be chosen of; null leaves the choice free, no limit included. */
  ceiling?: Maturity | null;
};

/** A choice of maturity limits, from no limit downwards. */
export function MaturitySelect({ label, chosen, ceiling = null }: Props) {
  const offered = maturitiesWithin(ceiling) ?? maturities;
  return (
    <label className="flex min-w-0 basis-64 flex-col gap-1.5 text-sm font-medium">
      {label}
      <select
        key={chosen} // a saved limit becomes the new default
        name="limit"
        defaultValue={chosen ?? "none"}
        className="min-h-11 w-full rounded-lg border border-line-strong bg-ground px-3 text-base font-normal text-ink hover:border-ink-muted"
      >
        {ceiling === null && <option value="none">No limit</option>}
        {offered.toReversed().map((maturity) => (
          <option key={maturity} value={maturity}>
            {MEANINGS[maturity]}
          </option>
        ))}
      </select>
    </label>
  );
}
