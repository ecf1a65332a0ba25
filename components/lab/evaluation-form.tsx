import { AnswerForm } from "@/components/circle/answer-form";
import { Panel } from "@/components/circle/panel";
import { SubmitButton } from "@/components/circle/submit-button";
import { Choice } from "@/components/lab/evaluation-choice";
import { EvaluationProgress } from "@/components/lab/evaluation-progress";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { measureOwnLog, stopMeasuring } from "@/lib/evaluation/actions";
import type { RunState } from "@/lib/evaluation/background-run";
import { protocols } from "@/lib/evaluation/protocol";
import { boardProtocols } from "@/lib/evaluation/schema";

const FOLDS = [
  { value: "viewing", name: "one outcome a viewing" },
  { value: "sum", name: "sum over all acts" },
];

/** Hides part of the log, asks every policy for it, and says how that goes on. */
export function EvaluationForm({ state }: { state: RunState }) {
  const options = boardProtocols.map((name) => ({
    value: name,
    name: `${name}: ${protocols[name]}`,
  }));
  return (
    <Panel
      id="measure"
      title="Measure the log"
      about="Part of what happened here is hidden, and every policy is asked to find it. It runs beside Matinee, not inside it. Real friends are in it only if they agreed to research."
    >
      <AnswerForm
        action={measureOwnLog}
        className="grid gap-4 rounded-panel border border-line bg-surface p-4 sm:grid-cols-3 sm:p-5"
      >
        <Choice label="Protocol" name="protocol" options={options} className="col-span-full" />
        <Choice label="Strength" name="fold" options={FOLDS} />
        <Field
          label="k, places a list"
          name="k"
          type="number"
          min={1}
          max={100}
          defaultValue={10}
          required
        />
        <Field
          label="Splits"
          name="seeds"
          type="number"
          min={1}
          max={20}
          defaultValue={5}
          required
        />
        <SubmitButton className="col-span-full justify-self-start">Measure</SubmitButton>
      </AnswerForm>
      <EvaluationProgress state={state} />
      {state.kind === "running" && (
        <form action={stopMeasuring} className="mt-3">
          <Button type="submit" size="small" look="outline">
            Stop
          </Button>
        </form>
      )}
    </Panel>
  );
}
