import { AnswerForm } from "@/components/circle/answer-form";
import { AvatarPicker } from "@/components/circle/avatar-picker";
import { ConsentQuestions } from "@/components/circle/consent-questions";
import { NewPassphraseField } from "@/components/circle/new-passphrase-field";
import { SubmitButton } from "@/components/circle/submit-button";
import { Field } from "@/components/ui/field";
import { avatarNames } from "@/lib/circle/avatars";
import { NOTHING_GRANTED } from "@/lib/circle/consent";
import type { FormAction } from "@/lib/form-answer";

type Props = {
  secret: string;
  action: FormAction;
  title: string;
  welcome: string;
  submit: string;
};

/** A new account in one page: face, name, passphrase and the three choices. */
export function AccountForm({ secret, action, title, welcome, submit }: Props) {
  return (
    <section className="w-full max-w-2xl">
      <h1 className="text-center text-title">{title}</h1>
      <p className="mx-auto mt-3 max-w-lg text-center text-ink-muted">{welcome}</p>
      <AnswerForm
        action={action}
        className="mt-8 flex flex-col gap-8 rounded-panel border border-line bg-surface p-5 shadow-panel sm:mt-10 sm:p-8"
      >
        <input type="hidden" name="secret" value={secret} />
        <div className="grid gap-5 sm:grid-cols-2">
          <Field
            label="Name"
            name="name"
            autoComplete="username"
            required
            maxLength={32}
            hint="What your friends call you."
          />
          <NewPassphraseField label="Passphrase" />
        </div>
        <AvatarPicker legend="Your picture" chosen={avatarNames[0]} />
        <div>
          <h2 className="text-row">Three choices</h2>
          <p className="mt-1.5 mb-4 text-sm text-ink-muted">
            All are off until you say otherwise, and you can change them whenever you like. Matinee
            keeps a log of what you watch to arrange your own rows; you can pause that in the
            settings.
          </p>
          <ConsentQuestions answers={NOTHING_GRANTED} />
        </div>
        <SubmitButton size="large">{submit}</SubmitButton>
      </AnswerForm>
    </section>
  );
}
