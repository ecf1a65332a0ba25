import { AnswerForm } from "@/components/circle/answer-form";
import { FormMessage } from "@/components/circle/form-message";
import { PassphraseField } from "@/components/circle/passphrase-field";
import { SubmitButton } from "@/components/circle/submit-button";
import { Field } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { signIn } from "@/lib/auth/actions";

type Props = {
  /** Nothing else is on the page, so the form stands open under its own heading. */
  isAlone: boolean;
  fault?: string;
  needsHost: boolean;
  /** Where to go from here. */
  to: string;
};

export function SignInForm({ isAlone, fault, needsHost, to }: Props) {
  const form = (
    <>
      <AnswerForm action={signIn} className="flex flex-col gap-4">
        <input type="hidden" name="to" value={to} />
        <Field label="Name" name="name" autoComplete="username" required maxLength={80} />
        <PassphraseField label="Passphrase" name="passphrase" autoComplete="current-password" />
        <SubmitButton className="mt-1">Sign in</SubmitButton>
        {fault && <FormMessage answer={{ ok: false, message: fault }} />}
      </AnswerForm>
      <p className="mt-5 text-sm text-ink-muted">
        {needsHost
          ? "Nobody looks after this Matinee yet. The link that sets up the host is printed where it was started."
          : "New here, or forgot the passphrase? Ask the host for a link."}
      </p>
    </>
  );
  if (isAlone) {
    return (
      <section
        aria-labelledby="sign-in"
        className="mx-auto max-w-sm rounded-panel border border-line bg-surface p-6 shadow-panel sm:p-8"
      >
        <h1 id="sign-in" className="mb-6 text-title">
          Take your seat
        </h1>
        {form}
      </section>
    );
  }
  return (
    // without scripts an answer comes with a new page, where the form would be folded away
    <details
      open={fault !== undefined}
      className="group mx-auto mt-12 max-w-sm [&:has([role=status]_p)::details-content]:[content-visibility:visible]"
    >
      <summary className="mx-auto flex min-h-11 w-fit list-none items-center gap-2 rounded-full px-4 font-semibold text-ink-muted hover:text-ink [&::-webkit-details-marker]:hidden">
        I have an account of my own
        <Icon name="down" className="size-4 transition-transform group-open:rotate-180" />
      </summary>
      <div className="mt-4 rounded-panel border border-line bg-surface p-6">{form}</div>
    </details>
  );
}
