import type { Metadata } from "next";
import { AccountForm } from "@/components/circle/account-form";
import { DeadLink } from "@/components/circle/dead-link";
import { acceptInvite } from "@/lib/auth/actions";
import { hashSecret } from "@/lib/auth/links";
import { readOpenLink } from "@/lib/auth/read";

// not even our own pages are told the address: it is the key. (no-referrer would make forms without scripts fail)
export const metadata: Metadata = { title: "You are invited", referrer: "strict-origin" };

type Props = { params: Promise<{ token: string }> };

export default async function InvitePage({ params }: Props) {
  const { token } = await params;
  const link = await readOpenLink("invite", hashSecret(token));
  if (!link)
    return <DeadLink advice="Ask your host for a new invite; each one works once, for a week." />;
  return (
    <AccountForm
      secret={token}
      action={acceptInvite}
      title="You are invited"
      welcome="Matinee is a small picture house for a circle of friends. Pick a name and a face, and take a seat."
      submit="Come in"
    />
  );
}
