import type { Metadata } from "next";
import { AnswerForm } from "@/components/circle/answer-form";
import { DeadLink } from "@/components/circle/dead-link";
import { NewPassphraseField } from "@/components/circle/new-passphrase-field";
import { SubmitButton } from "@/components/circle/submit-button";
import { resetPassphrase } from "@/lib/auth/actions";
import { hashSecret } from "@/lib/auth/links";
import { readOpenLink } from "@/lib/auth/read";

// not even our own pages are told the address: it is the key. (no-referrer would make forms without scripts fail)
export const metadata: Metadata = { title: "A new passphrase", referrer: "strict-origin" };

type Props = { params: Promise<{ token: string }> };

export default async function ResetPage({ params }: Props) {
  const { token } = await params;
  const link = await readOpenLink("reset", hashSecret(token));
  if (!link?.name)
    return <DeadLink advice="Ask your host for a new one; each works once, for a day." />;
  return (
    <section className="w-full max-w-sm rounded-panel border border-line bg-surface p-6 shadow-panel sm:p-8">
      <h1 className="text-title">A new passphrase</h1>
      <p className="mt-3 mb-6 text-ink-muted">
        For {link.name}. Setting it signs this account out everywhere else.
      </p>
      <AnswerForm action={resetPassphrase} className="flex flex-col gap-5">
        <input type="hidden" name="secret" value={token} />
        <input type="hidden" name="username" autoComplete="username" value={link.name} readOnly />
        <NewPassphraseField label="New passphrase" />
        <SubmitButton>Set it and come in</SubmitButton>
      </AnswerForm>
    </section>
  );
}
