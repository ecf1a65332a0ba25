import type { Metadata } from "next";
import { AccountForm } from "@/components/circle/account-form";
import { DeadLink } from "@/components/circle/dead-link";
import { acceptSetup } from "@/lib/auth/actions";
import { hashSecret } from "@/lib/auth/links";
import { readOpenLink } from "@/lib/auth/read";

// not even our own pages are told the address: it is the key. (no-referrer would make forms without scripts fail)
export const metadata: Metadata = { title: "Make it yours", referrer: "strict-origin" };

type Props = { params: Promise<{ token: string }> };

export default async function SetupPage({ params }: Props) {
  const { token } = await params;
  const link = await readOpenLink("setup", hashSecret(token));
  if (!link)
    return (
      <DeadLink advice="Start Matinee again: it prints a new link as long as it has no host." />
    );
  return (
    <AccountForm
      secret={token}
      action={acceptSetup}
      title="Make it yours"
      welcome="You will be the host: you invite friends, hand out roles and look after the titles. The demo friends stay in the room, but nobody signs in as them any more, unless Matinee is started with MATINEE_DEMO=1."
      submit="Open the house"
    />
  );
}
