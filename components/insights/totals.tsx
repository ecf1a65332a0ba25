import type { Insights } from "@/lib/insights/insights";
import { rounded, scaleFor } from "@/lib/insights/words";

/** The few figures that everything else is about. */
export function Totals({
  insights: { viewings, titles, weeks, completion, binges },
}: {
  insights: Insights;
}) {
  const facts = [
    ...timeOf(weeks),
    { value: viewings, words: viewings === 1 ? "viewing" : "viewings" },
    { value: titles, words: titles === 1 ? "title" : "titles" },
    ...endsOf(completion),
    { value: binges.tooLittle === null ? binges.count : 0, words: "binges" },
  ];
  return (
    <ul className="grid grid-cols-2 gap-3 sm:flex sm:flex-wrap">
      {facts.map(({ value, words }) => (
        <li
          key={words}
          className="rounded-panel border border-line bg-surface px-4 py-3 last:odd:col-span-2 sm:flex-1 sm:basis-32 sm:px-5"
        >
          <span className="font-display text-title font-bold tabular-nums">
            {value.toLocaleString("en-GB")}
          </span>
          <span className="mt-0.5 block text-sm text-ink-muted">{words}</span>
        </li>
      ))}
    </ul>
  );
}

function timeOf(weeks: Insights["weeks"]) {
  if (weeks.tooLittle !== null || weeks.unit === "viewings") return [];
  const total = weeks.steps.reduce((sum, { films, series }) => sum + films + series, 0);
  const { per, name, digits } = scaleFor(weeks.unit, total);
  return [{ value: rounded(total / per, digits), words: `${name} watched` }];
}

function endsOf(completion: Insights["completion"]) {
  if (completion.tooLittle !== null) return [];
  const { complete, left } = completion.all;
  return [{ value: Math.round((100 * complete) / (complete + left)), words: "% seen to the end" }];
}
