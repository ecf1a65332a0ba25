import { AnswerForm } from "@/components/circle/answer-form";
import { Day } from "@/components/circle/day";
import { Panel } from "@/components/circle/panel";
import { SubmitButton } from "@/components/circle/submit-button";
import { Field } from "@/components/ui/field";
import { changeWeights } from "@/lib/events/actions";
import { type ScoringKind, scoringKinds } from "@/lib/events/kinds";

export type ListedWeights = Record<ScoringKind, number> & {
  version: number;
  note: string;
  createdAt: Date;
};

/** The weights in force, a form for the next version, and the versions before. */
export function WeightsPanel({ versions }: { versions: ListedWeights[] }) {
  const [inForce] = versions;
  return (
    <Panel
      id="weights"
      title="Weights"
      about="What each kind of act is worth. A new version folds all preferences anew; the log never changes and keeps the weights each event was logged with."
    >
      <AnswerForm
        action={changeWeights}
        className="grid grid-cols-2 gap-4 rounded-panel border border-line bg-surface p-4 sm:grid-cols-5 sm:p-5"
      >
        {scoringKinds.map((kind) => (
          <Field
            key={kind}
            label={kind}
            name={kind}
            type="number"
            min={0}
            max={100}
            step={1}
            required
            defaultValue={inForce[kind]}
          />
        ))}
        <Field
          key={inForce.version} // the next version has a reason of its own
          label="Why"
          name="note"
          maxLength={200}
          hint="For whoever reads this later."
          className="col-span-full"
        />
        <SubmitButton className="col-span-full justify-self-start">
          Put version {inForce.version + 1} in force
        </SubmitButton>
      </AnswerForm>
      <VersionTable versions={versions} />
    </Panel>
  );
}

function VersionTable({ versions }: { versions: ListedWeights[] }) {
  return (
    <section
      aria-label="Versions of the weights"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="mt-5 overflow-x-auto rounded-lg"
    >
      <table className="w-full min-w-136 text-sm tabular-nums">
        <thead className="text-start text-ink-muted">
          <tr>
            {["Version", ...scoringKinds, "Since", "Why"].map((heading) => (
              <th key={heading} scope="col" className="py-1.5 pe-4 text-start font-medium">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {versions.map((weights, index) => (
            <tr key={weights.version} className="border-t border-line">
              <th scope="row" className="py-2 pe-4 text-start font-medium whitespace-nowrap">
                {weights.version}
                {index === 0 && <span className="ms-2 text-xs text-brass">in force</span>}
              </th>
              {scoringKinds.map((kind) => (
                <td key={kind} className="py-2 pe-4">
                  {weights[kind]}
                </td>
              ))}
              <td className="py-2 pe-4 whitespace-nowrap">
                <Day date={weights.createdAt} />
              </td>
              <td className="py-2 text-ink-muted">{weights.note}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
