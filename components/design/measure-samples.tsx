import type { Tokens } from "@/lib/design/tokens";

type Props = Pick<Tokens, "spacings" | "radii" | "shadows">;

/** Distances, corners and shadows. */
export function MeasureSamples({ spacings, radii, shadows }: Props) {
  return (
    <div className="flex flex-col gap-6">
      <ul className="flex flex-col gap-3">
        {spacings.map(({ name, value }) => (
          <li key={name} className="flex items-center gap-4 text-sm">
            <span className="h-4 bg-brass" style={{ width: `var(--spacing-${name})` }} />
            {name} <span className="text-ink-muted">{value}</span>
          </li>
        ))}
      </ul>
      <ul className="flex flex-wrap gap-6">
        {radii.map(({ name, value }) => (
          <li
            key={name}
            className="grid h-24 w-40 place-items-center border border-line-strong bg-surface text-sm"
            style={{ borderRadius: `var(--radius-${name})` }}
          >
            {name} {value}
          </li>
        ))}
        {shadows.map(({ name }) => (
          <li
            key={name}
            className="grid h-24 w-40 place-items-center rounded-panel bg-raised text-sm"
            style={{ boxShadow: `var(--shadow-${name})` }}
          >
            shadow {name}
          </li>
        ))}
      </ul>
    </div>
  );
}
