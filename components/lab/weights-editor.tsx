"use client";

import { useMemo, useState } from "react";
import { AnswerForm } from "@/components/circle/answer-form";
import { SubmitButton } from "@/components/circle/submit-button";
import { FactorField } from "@/components/lab/factor-field";
import { FoldChoice } from "@/components/lab/fold-choice";
import { Picker } from "@/components/lab/picker";
import { PreviewPane } from "@/components/lab/preview-pane";
import { asTyped, type TypedNumbers, useTypedNumbers } from "@/components/lab/typed-numbers";
import { usePreview } from "@/components/lab/use-preview";
import { fieldsOf, halfLifeFactor, weightFactors } from "@/components/lab/weights-fields";
import { WeightsPreview } from "@/components/lab/weights-preview";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { type EventWeights, scoringKinds } from "@/lib/events/kinds";
import { factorLabel } from "@/lib/policies/labels";
import type { ShowableViewer } from "@/lib/policies/preview";
import { addWeights } from "@/lib/weights/actions";
import type { WeightsAnswer } from "@/lib/weights/preview-answer";

type Props = { versions: EventWeights[]; viewers: ShowableViewer[] };

/** Weights, fold and half-life to be made another version of, and at once what that would change. */
export function WeightsEditor({ versions, viewers }: Props) {
  const [inForce] = versions;
  const current = fieldsOf(inForce);
  const [typed, setTyped] = useTypedNumbers(current);
  const [viewer, setViewer] = useState(viewers.at(0)?.pseudonym);
  const question = useMemo(
    // another version in force is another question
    () => (viewer === undefined ? null : { ...typed, viewer, since: String(inForce.version) }),
    [viewer, typed, inForce.version],
  );
  const { answer, isAway } = usePreview(question, askForPreview);
  const faults = new Map(
    answer?.is === "faulty" ? answer.faults.map(({ name, message }) => [name, message]) : [],
  );
  const change = (name: string, value: string) => setTyped((old) => ({ ...old, [name]: value }));

  return (
    <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,27rem)_minmax(0,1fr)]">
      <AnswerForm action={addWeights} className="flex min-w-0 flex-col gap-4 self-start">
        <a href="#preview-title" className="text-sm text-brass underline lg:hidden">
          To the preview below
        </a>
        <Picker
          label="Begin from"
          options={versions.map(({ version }, place) => ({
            value: String(place),
            name: place === 0 ? `Version ${version}, in force` : `Version ${version}`,
          }))}
          onPick={(place) => setTyped(asTyped(fieldsOf(versions[Number(place)])))}
        />
        <fieldset className="rounded-panel border border-line bg-surface px-4 py-2">
          <legend className="sr-only">Weights</legend>
          {scoringKinds.map((kind) => (
            <FactorField
              key={kind}
              name={kind}
              label={factorLabel(kind)}
              factor={weightFactors[kind]}
              isWhole
              value={typed[kind]}
              inForce={inForce[kind]}
              fault={faults.get(kind)}
              onChange={change}
            />
          ))}
        </fieldset>
        <FoldChoice value={typed.fold} inForce={current.fold} onChange={change} />
        <div className="rounded-panel border border-line bg-surface px-4 py-2">
          <FactorField
            name="halfLifeDays"
            label="Half-life"
            factor={halfLifeFactor}
            isWhole={false}
            value={typed.halfLifeDays}
            inForce={current.halfLifeDays}
            fault={faults.get("halfLifeDays")}
            onChange={change}
          />
        </div>
        {faults.has("") && (
          <p role="alert" className="text-sm text-danger">
            {faults.get("")}
          </p>
        )}
        <Field
          key={inForce.version} // the next version has a reason of its own
          label="Why"
          name="note"
          maxLength={200}
          hint="For whoever reads this later."
        />
        <div className="flex flex-wrap gap-3">
          <SubmitButton>Put version {inForce.version + 1} in force</SubmitButton>
          <Button look="bare" onClick={() => setTyped(asTyped(current))}>
            Undo changes
          </Button>
        </div>
      </AnswerForm>
      <PreviewPane viewers={viewers} onPick={setViewer} isAway={isAway}>
        <Answer answer={answer} />
      </PreviewPane>
    </div>
  );
}

async function askForPreview(question: TypedNumbers, signal: AbortSignal): Promise<WeightsAnswer> {
  const answer = await fetch(`/lab/weights/preview?${new URLSearchParams(question)}`, { signal });
  if (!answer.ok) throw new Error(`The preview was answered with ${answer.status}.`);
  return answer.json(); // Matinee's own route, in the shape it declares
}

function Answer({ answer }: { answer: WeightsAnswer | null }) {
  if (answer === null) return <p className="text-sm text-ink-muted">Folding the log…</p>;
  switch (answer.is) {
    case "preview":
      return <WeightsPreview preview={answer.preview} />;
    case "nobody":
      return <p className="text-sm text-ink-muted">There is nobody whose page may be shown.</p>;
    case "faulty":
      return <p className="text-sm text-danger">Put the marked fields right to see the preview.</p>;
  }
}
