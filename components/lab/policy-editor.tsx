"use client";

import { useState } from "react";
import { AnswerForm } from "@/components/circle/answer-form";
import { SubmitButton } from "@/components/circle/submit-button";
import { Picker } from "@/components/lab/picker";
import { PolicyField } from "@/components/lab/policy-field";
import { PolicyGroup } from "@/components/lab/policy-group";
import { PolicyPreview } from "@/components/lab/policy-preview";
import { asTyped, useTypedNumbers } from "@/components/lab/typed-numbers";
import { usePolicyPreview } from "@/components/lab/use-policy-preview";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { addVersion, type PreviewAnswer } from "@/lib/policies/actions";
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
  const { answer, isAway } = usePolicyPreview(pseudonym, numbers);
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
          <PolicyGroup key={title} title={title}>
            {Object.entries(group).map(([name, factor]) => (
              <PolicyField
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
          </PolicyGroup>
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
      <section aria-labelledby="preview-title" className="min-w-0 self-start lg:sticky lg:top-20">
        <div className="mb-3 flex flex-wrap items-end justify-between gap-4">
          <div>
            <h2 id="preview-title" className="scroll-mt-20 text-row">
              Preview
            </h2>
            <p className="text-sm text-ink-muted">Nothing of it is recorded.</p>
          </div>
          <Picker
            label="Page of"
            options={viewers.map((viewer) => ({
              value: viewer.pseudonym,
              name: `${viewer.label} (${viewer.origin})`,
            }))}
            onPick={setPseudonym}
          />
        </div>
        {isAway && <p className="mb-3 text-sm text-danger">The preview could not be fetched.</p>}
        <div className="lg:max-h-[calc(100svh-13rem)] lg:overflow-y-auto" {...SCROLLS}>
          <Answer answer={answer} />
        </div>
      </section>
    </div>
  );
}

// what scrolls must be reachable by keyboard
const SCROLLS = { tabIndex: 0, role: "region", "aria-label": "Pages of the preview" } as const;

function Answer({ answer }: { answer: PreviewAnswer | null }) {
  if (answer === null) return <p className="text-sm text-ink-muted">Making the page…</p>;
  switch (answer.is) {
    case "page":
      return <PolicyPreview page={answer.page} />;
    case "nobody":
      return <p className="text-sm text-ink-muted">There is nobody whose page may be shown.</p>;
    case "faulty":
      return <p className="text-sm text-danger">Put the marked numbers right to see the page.</p>;
  }
}
