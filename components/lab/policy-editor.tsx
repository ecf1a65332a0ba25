"use client";

import { useMemo, useState } from "react";
import { AnswerForm } from "@/components/circle/answer-form";
import { SubmitButton } from "@/components/circle/submit-button";
import { FactorField } from "@/components/lab/factor-field";
import { FactorGroup } from "@/components/lab/factor-group";
import { PagesSideBySide } from "@/components/lab/pages-side-by-side";
import { Picker } from "@/components/lab/picker";
import { PreviewPane } from "@/components/lab/preview-pane";
import { asTyped, type TypedNumbers, useTypedNumbers } from "@/components/lab/typed-numbers";
import { usePreview } from "@/components/lab/use-preview";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { addVersion, type PreviewAnswer, previewNumbers } from "@/lib/policies/actions";
import {
  type Factor,
  type FactorName,
  factorGroups,
  type PolicyNumbers,
} from "@/lib/policies/factors";
import { factorLabel } from "@/lib/policies/labels";
import type { ShowableViewer } from "@/lib/policies/preview";

type Props = {
  inForce: PolicyNumbers;
  starts: { name: string; numbers: PolicyNumbers }[]; // numbers to begin from, those in force first
  viewers: ShowableViewer[];
};

/** Every number of the policy, to be made another version of, and at once what that does to a page. */
export function PolicyEditor({ inForce, starts, viewers }: Props) {
  const [numbers, setNumbers] = useTypedNumbers(inForce);
  const [pseudonym, setPseudonym] = useState(viewers.at(0)?.pseudonym);
  const question = useMemo(
    () => (pseudonym === undefined ? null : { pseudonym, numbers }),
    [pseudonym, numbers],
  );
  const { answer, isAway } = usePreview(question, askForPage);
  const faults = new Map(
    answer?.is === "faulty" ? answer.faults.map(({ name, message }) => [name, message]) : [],
  );
  const change = (name: string, value: string) => setNumbers((old) => ({ ...old, [name]: value }));

  return (
    <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,27rem)_minmax(0,1fr)]">
      <AnswerForm action={addVersion} className="flex min-w-0 flex-col gap-4">
        <a href="#preview-title" className="text-sm text-brass underline lg:hidden">
          To the preview below
        </a>
        <Picker
          label="Begin from"
          options={starts.map(({ name }, place) => ({ value: String(place), name }))}
          onPick={(place) => setNumbers(asTyped(starts[Number(place)].numbers))}
        />
        {Object.entries<Record<string, Factor>>(factorGroups).map(([title, group]) => (
          <FactorGroup key={title} title={title}>
            {Object.entries(group).map(([name, factor]) => (
              <FactorField
                key={name}
                name={name}
                label={factorLabel(name)}
                factor={factor}
                value={numbers[name]}
                inForce={inForce[name as FactorName]}
                fault={faults.get(name)}
                onChange={change}
              />
            ))}
          </FactorGroup>
        ))}
        {faults.has("") && <p className="text-sm text-danger">{faults.get("")}</p>}
        <Field label="Why" name="note" maxLength={200} hint="For whoever reads this later." />
        <div className="flex flex-wrap gap-3">
          <SubmitButton name="putInForce" value="yes">
            Store and put in force
          </SubmitButton>
          <SubmitButton look="outline">Store only</SubmitButton>
          <Button look="bare" onClick={() => setNumbers(asTyped(inForce))}>
            Undo changes
          </Button>
        </div>
      </AnswerForm>
      <PreviewPane viewers={viewers} onPick={setPseudonym} isAway={isAway}>
        <Answer answer={answer} />
      </PreviewPane>
    </div>
  );
}

type Question = { pseudonym: string; numbers: TypedNumbers };

/** An action cannot be called off; its late answer is not taken up. */
function askForPage({ pseudonym, numbers }: Question) {
  const form = new FormData();
  for (const [name, value] of Object.entries(numbers)) form.set(name, value);
  return previewNumbers(pseudonym, form);
}

function Answer({ answer }: { answer: PreviewAnswer | null }) {
  if (answer === null) return <p className="text-sm text-ink-muted">Making the page…</p>;
  switch (answer.is) {
    case "page":
      return <PagesSideBySide page={answer.page} title="By these numbers" />;
    case "nobody":
      return <p className="text-sm text-ink-muted">There is nobody whose page may be shown.</p>;
    case "faulty":
      return <p className="text-sm text-danger">Put the marked numbers right to see the page.</p>;
  }
}
