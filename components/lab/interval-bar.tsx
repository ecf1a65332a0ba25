type Props = { mean: number; low: number; high: number; most: number };

const LENGTH = 160;
const HEIGHT = 12;

/** A bar with a whisker. The figures stand beside it as text, so it says nothing to a screen reader. */
export function IntervalBar({ mean, low, high, most }: Props) {
  const at = (value: number) => (LENGTH * Math.max(0, value)) / most;
  const middle = HEIGHT / 2;
  const whisker = `M${at(low)} ${middle}H${at(high)}M${at(low)} 2V${HEIGHT - 2}M${at(high)} 2V${HEIGHT - 2}`;
  return (
    <svg
      aria-hidden="true"
      width={LENGTH}
      height={HEIGHT}
      viewBox={`0 0 ${LENGTH} ${HEIGHT}`}
      className="mb-1 block"
    >
      <rect width={LENGTH} height={HEIGHT} rx="3" className="fill-overlay" />
      <rect width={at(mean)} height={HEIGHT} rx="3" className="fill-brass" />
      <path d={whisker} className="stroke-ground" strokeWidth="4" />
      <path d={whisker} className="stroke-ink" strokeWidth="1.5" />
    </svg>
  );
}
