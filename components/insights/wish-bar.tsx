import { useId } from "react";
import type { Wish } from "@/lib/insights/insights";

type Props = { years: number[]; wish: Wish; onWish: (wish: Wish) => void };

const SELECT = "min-h-10 rounded-full border border-line-strong bg-ground px-3.5 text-sm text-ink";

/** Which time is looked at, and by which clock. */
export function WishBar({ years, wish, onWish }: Props) {
  const id = useId();
  const zones = [...new Set([wish.zone, "UTC", ...Intl.supportedValuesOf("timeZone")])];
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-3 text-sm">
      <div className="flex items-center gap-2">
        <label htmlFor={`${id}-year`} className="text-ink-muted">
          Time
        </label>
        <select
          id={`${id}-year`}
          value={wish.year ?? ""}
          onChange={({ target }) =>
            onWish({ ...wish, year: target.value === "" ? null : Number(target.value) })
          }
          className={SELECT}
        >
          <option value="">All of it</option>
          {years.map((year) => (
            <option key={year} value={year}>
              {year}
            </option>
          ))}
        </select>
      </div>
      <div className="flex min-w-0 items-center gap-2">
        <label htmlFor={`${id}-zone`} className="text-ink-muted">
          By the clock in
        </label>
        <select
          id={`${id}-zone`}
          value={wish.zone}
          onChange={({ target }) => onWish({ ...wish, zone: target.value })}
          className={`${SELECT} w-44 min-w-0 sm:w-56`}
        >
          {zones.map((zone) => (
            <option key={zone} value={zone}>
              {zone.replaceAll("_", " ")}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
