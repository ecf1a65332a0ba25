import { AnswerForm } from "@/components/circle/answer-form";
import { Panel } from "@/components/circle/panel";
import { SubmitButton } from "@/components/circle/submit-button";
import { LocalTime } from "@/components/insights/local-time";
import { Choice } from "@/components/lab/evaluation-choice";
import { Field } from "@/components/ui/field";
import { WorkProgress } from "@/components/ui/work-progress";
import { measureOwnLog, stopMeasuring } from "@/lib/evaluation/actions";
import type { RunState } from "@/lib/evaluation/background-run";
import { protocols } from "@/lib/evaluation/protocol";
import { boardProtocols } from "@/lib/evaluation/schema";

const FOLDS = [
  { value: "viewing", name: "by outcome" },
  { value: "sum", name: "by sum of acts" },
];

const BACKGROUND = "pages with and without people elsewhere, of imported libraries";

/** Hides part of the log, asks every policy for it, and says how that goes on. */
export function EvaluationForm({ state, policies }: { state: RunState; policies: string[] }) {
  const options = boardProtocols.map((name) => ({
    value: name,
    name: `${name}: ${name === "background" ? BACKGROUND : protocols[name]}`,
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
        <PolicyChoice policies={policies} />
        <SubmitButton className="col-span-full justify-self-start">Measure</SubmitButton>
      </AnswerForm>
      <WorkProgress
        doing="Measuring"
        progress={state.kind === "running" ? state.progress : null}
        trouble={troubleOf(state)}
      />
      {state.kind === "running" && (
        <AnswerForm action={stopMeasuring} className="mt-3">
          <SubmitButton size="small" look="outline">
            Stop
          </SubmitButton>
        </AnswerForm>
      )}
    </Panel>
  );
}

function troubleOf(state: RunState) {
  if (state.kind === "failed") return `The last run came to nothing: ${state.reason}`;
  if (state.kind !== "interrupted") return null;
  return (
    <>
      A run by {state.protocol}, begun <LocalTime at={new Date(state.startedAt).toISOString()} />,
      was interrupted: Matinee stopped before it was over. Measure again to have its figures.
    </>
  );
}

function PolicyChoice({ policies }: { policies: string[] }) {
  return (
    <details className="group col-span-full">
      <summary className="focus-inset flex min-h-11 list-none items-center rounded-lg text-sm font-medium text-ink-muted hover:text-ink [&::-webkit-details-marker]:hidden">
        <span className="me-2 transition-transform group-open:rotate-90" aria-hidden="true">
          ›
        </span>
        Only some policies
      </summary>
      <fieldset>
        <legend className="sr-only">Policies; none chosen means all</legend>
        <div className="mt-2 flex flex-wrap gap-x-5 gap-y-1">
          {policies.map((name) => (
            <label key={name} className="inline-flex min-h-9 items-center gap-2 text-sm">
              <input type="checkbox" name="policy" value={name} className="accent-brass" />
              {name}
            </label>
          ))}
        </div>
      </fieldset>
    </details>
  );
}
