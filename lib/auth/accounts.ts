import type { z } from "zod";
import { hashSecret } from "@/lib/auth/links";
import { hashPassphrase } from "@/lib/auth/passphrase";
import { readOpenLink } from "@/lib/auth/read";
import type { newAccountFields } from "@/lib/auth/schema";
import { recordLinkUse, spendLink } from "@/lib/auth/write";
import { createViewer, saveConsents } from "@/lib/circle/write";
import { AppError } from "@/lib/errors";

/** Turns an open invite, or the set-up link, into an account; returns the new viewer's id. */
export async function makeAccount(
  purpose: "invite" | "setup",
  fields: z.infer<typeof newAccountFields>,
) {
  const { secret, name, avatar, passphrase, ...consents } = fields;
  const tokenHash = hashSecret(secret);
  // hashing is slow on purpose, so a dead link is turned away before it
  if (!(await readOpenLink(purpose, tokenHash))) throw new AppError("linkUsed");
  const passphraseHash = await hashPassphrase(passphrase);
  return spendLink({ purpose, tokenHash }, async (client, link) => {
    const role = purpose === "setup" ? "host" : link.role;
    const viewerId = await createViewer(client, { name, avatar, role, passphraseHash });
    await saveConsents(viewerId, consents, client);
    await recordLinkUse(client, link.id, viewerId);
    return viewerId;
  });
}
