import { AnswerForm } from "@/components/circle/answer-form";
import { Panel } from "@/components/circle/panel";
import { PassphraseField } from "@/components/circle/passphrase-field";
import { SubmitButton } from "@/components/circle/submit-button";
import { changePassphrase } from "@/lib/circle/actions";

export function PassphrasePanel({ name }: { name: string }) {
  return (
    <Panel
      id="passphrase"
      title="Passphrase"
      about="A new one signs you out in every other browser."
    >
      <AnswerForm
        action={changePassphrase}
        clears
        className="grid max-w-2xl items-start gap-5 sm:grid-cols-2"
      >
        <input type="hidden" name="username" autoComplete="username" value={name} readOnly />
        <PassphraseField label="Passphrase of now" name="current" autoComplete="current-password" />
        <PassphraseField
          label="New passphrase"
          name="passphrase"
          autoComplete="new-password"
          minLength={10}
          maxLength={256}
          hint="At least 10 characters."
        />
        <SubmitButton className="justify-self-start">Change passphrase</SubmitButton>
      </AnswerForm>
    </Panel>
  );
}
