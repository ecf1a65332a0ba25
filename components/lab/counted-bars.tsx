type Props = { caption: string; unit: string; counts: { name: string; count: number }[] };

/** Counts as bars, each with its number beside it. */
export function CountedBars({ caption, unit, counts }: Props) {
  const most = Math.max(1, ...counts.map(({ count }) => count));
  return (
    <table className="w-full max-w-3xl text-sm">
      <caption className="sr-only">{caption}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{caption}</th>
          <th scope="col">{unit}</th>
        </tr>
      </thead>
      <tbody>
        {counts.map(({ name, count }) => (
          <tr key={name}>
            <th scope="row" className="w-56 py-1 pe-3 text-start font-normal text-ink-muted">
              {name}
            </th>
            <td className="py-1">
              <span className="flex items-center gap-3">
                <span
                  aria-hidden="true"
                  className="h-2 rounded-full bg-brass/80"
                  style={{ width: `${(80 * count) / most}%` }}
                />
                <span className="tabular-nums">{count.toLocaleString("en-GB")}</span>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
