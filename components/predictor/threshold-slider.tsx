"use client";

import { useId, useState } from "react";
import { confusionOf, measuresOf } from "@/lib/predictor/learning/accuracy";

type Props = { chances: number[]; liked: number[] };

/** From which chance on to say yes, and what comes of it among the films asked about. */
export function ThresholdSlider({ chances, liked }: Props) {
  const [percent, setPercent] = useState(50);
  const id = useId();
  const judged = { chances: Float64Array.from(chances), liked: Uint8Array.from(liked) };
  const counts = confusionOf(judged, percent / 100);
  const { accuracy, precision, recall, f1 } = measuresOf(judged, percent / 100);
  return (
    <div className="rounded-panel border border-line bg-surface p-4">
      <h3 className="font-semibold">When to say yes</h3>
      <p className="mt-1 text-sm text-ink-muted">
        Say yes rarely and be right more often, or say it often and miss little.
      </p>
      <label htmlFor={id} className="mt-3 block text-sm">
        Say yes from <output htmlFor={id}>{percent} %</output>
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={100}
        step={1}
        value={percent}
        onChange={(event) => setPercent(Number(event.target.value))}
        className="mt-1 h-8 w-full max-w-sm accent-brass"
      />
      <table className="mt-3 text-sm tabular-nums">
        <thead className="text-ink-muted">
          <tr>
            <td />
            <th scope="col" className="px-4 py-1 text-end font-medium">
              Said yes
            </th>
            <th scope="col" className="px-4 py-1 text-end font-medium">
              Said no
            </th>
          </tr>
        </thead>
        <tbody>
          <Row name="You liked it" cells={[counts.truePositives, counts.falseNegatives]} />
          <Row name="You did not" cells={[counts.falsePositives, counts.trueNegatives]} />
        </tbody>
      </table>
      <p className="mt-3 text-sm text-ink-muted">
        Accuracy {accuracy.toFixed(2)}, precision {precision.toFixed(2)}, recall {recall.toFixed(2)}
        , F1 {f1.toFixed(2)}.
      </p>
    </div>
  );
}

function Row({ name, cells }: { name: string; cells: [number, number] }) {
  return (
    <tr className="border-t border-line">
      <th scope="row" className="py-1.5 pe-4 text-start font-normal">
        {name}
      </th>
      <td className="px-4 py-1.5 text-end">{cells[0]}</td>
      <td className="px-4 py-1.5 text-end">{cells[1]}</td>
    </tr>
  );
}
