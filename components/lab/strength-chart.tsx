import type { Spread, StrengthBin } from "@/lib/weights/strengths";

type Props = { bins: StrengthBin[]; spread: { before: Spread; after: Spread } };

/** How many preferences are how strong, in force and by the edited weights; the bars repeat the numbers. */
export function StrengthChart({ bins, spread }: Props) {
  if (bins.length === 0) return <p className="text-sm text-ink-muted">Nobody prefers anything.</p>;
  const most = Math.max(...bins.flatMap(({ before, after }) => [before, after]));
  return (
    <table className="w-full text-sm tabular-nums">
      <caption className="mb-2 text-start text-xs text-ink-muted">
        Mean {rounded(spread.before.mean)} → {rounded(spread.after.mean)}, median{" "}
        {rounded(spread.before.median)} → {rounded(spread.after.median)}, largest{" "}
        {rounded(spread.before.most)} → {rounded(spread.after.most)}
      </caption>
      <thead className="text-xs text-ink-muted">
        <tr>
          <th scope="col" className="pe-3 pb-1 text-start font-medium">
            Strength
          </th>
          <th scope="col" className="pe-3 pb-1 text-end font-medium whitespace-nowrap">
            In force
          </th>
          <th scope="col" className="pe-3 pb-1 text-end font-medium">
            Edited
          </th>
          <td />
        </tr>
      </thead>
      <tbody>
        {bins.map(({ from, to, before, after }) => (
          <tr key={from}>
            <th scope="row" className="py-0.5 pe-3 text-start font-normal whitespace-nowrap">
              {to === null ? `${rounded(from)} and more` : `${rounded(from)} to ${rounded(to)}`}
            </th>
            <td className="pe-3 text-end text-ink-muted">{before}</td>
            <td className="pe-3 text-end">{after}</td>
            <td aria-hidden="true" className="w-full min-w-24">
              <Bar share={before / most} look="bg-line-strong" />
              <Bar share={after / most} look="bg-brass" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Bar({ share, look }: { share: number; look: string }) {
  return (
    <span
      className={`my-px block h-1.5 rounded-full ${look}`}
      style={{ width: `${100 * share}%` }}
    />
  );
}

function rounded(strength: number) {
  return Number(strength.toPrecision(3)).toLocaleString("en-GB", { maximumFractionDigits: 4 });
}
