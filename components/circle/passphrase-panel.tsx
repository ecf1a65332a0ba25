import { AnswerForm } from "@/components/circle/answer-form";
import { NewPassphraseField } from "@/components/circle/new-passphrase-field";
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
        <NewPassphraseField label="New passphrase" />
        <SubmitButton className="justify-self-start">Change passphrase</SubmitButton>
      </AnswerForm>
    </Panel>
  );
}
