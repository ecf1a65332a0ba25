import { groupNames } from "@/components/predictor/contestant-words";
import type { PredictorReport } from "@/lib/predictor/schema";

/** What each group of features is worth; the bars repeat the numbers. */
export function GroupBars({ groups }: Pick<PredictorReport, "groups">) {
  const most = Math.max(0.01, ...groups.map(({ drop }) => drop));
  return (
    <figure className="min-w-0 rounded-panel border border-line bg-surface p-4">
      <figcaption>
        <h3 className="font-semibold">What mattered</h3>
        <p className="mt-1 text-sm text-ink-muted">
          How much AUC is lost when what it knows of one kind is dealt out among the titles at
          random. Around nothing, the kind said nothing that the others do not say as well.
        </p>
      </figcaption>
      <table className="mt-3 w-full text-sm tabular-nums">
        <tbody>
          {groups.map(({ group, drop }) => (
            <tr key={group}>
              <th scope="row" className="py-1 pe-3 text-start font-normal whitespace-nowrap">
                {groupNames[group]}
              </th>
              <td className="pe-3 text-end">{drop.toFixed(3)}</td>
              <td aria-hidden="true" className="w-full min-w-16">
                <span
                  className="block h-1.5 rounded-full bg-brass"
                  style={{ width: `${(100 * Math.max(0, drop)) / most}%` }}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
