"use client";

import { useState } from "react";
import { Slider } from "@/components/ui/slider";
import { confusionOf, measuresOf } from "@/lib/predictor/learning/accuracy";

type Props = { chances: number[]; liked: number[] };

/** From which chance on to say yes, and what comes of it among the films asked about. */
export function ThresholdSlider({ chances, liked }: Props) {
  const [least, setLeast] = useState(0.5);
  const judged = { chances: Float64Array.from(chances), liked: Uint8Array.from(liked) };
  const counts = confusionOf(judged, least);
  const { accuracy, precision, recall, f1 } = measuresOf(judged, least);
  return (
    <div className="rounded-panel border border-line bg-surface p-4">
      <h3 className="font-semibold">When to say yes</h3>
      <p className="mt-1 text-sm text-ink-muted">
        Say yes rarely and be right more often, or say it often and miss little.
      </p>
      <Slider
        label={`Say yes from ${Math.round(least * 100)} %`}
        value={least}
        step={0.01}
        onChange={setLeast}
        className="mt-3 max-w-sm"
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
