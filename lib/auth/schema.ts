import { z } from "zod";
import { passphraseFault } from "@/lib/auth/passphrase";
import { avatarName, linkSecret, tick, viewerName } from "@/lib/circle/schema";
import { isPlain } from "@/lib/events/plain";

const MOST_SENT = 1024; // characters; longer input is no passphrase but an attack on the hash

const name = z
  .string("Give your name.")
  .trim()
  .min(1, "Give your name.")
  .max(80, "No such name.")
  .refine(isPlain, "No such name.");
const passphrase = z
  .string("Give your passphrase.")
  .min(1, "Give your passphrase.")
  .max(MOST_SENT, "That passphrase is too long.");

export const credentialFields = z.object({ name: name.normalize("NFC"), passphrase });

export const demoFields = z.object({ name });

const answers = { research_export: tick, helps_others: tick, visible_by_name: tick };

export const newAccountFields = z
  .object({ secret: linkSecret, name: viewerName, avatar: avatarName, passphrase, ...answers })
  .superRefine(refuseWeakPassphrase);

/** A new passphrase for the account of this name, which it must not simply repeat. */
export function newPassphraseFields(accountName: string) {
  return z
    .object({ passphrase })
    .superRefine((fields, check) => refuseWeakPassphrase({ ...fields, name: accountName }, check));
}

export const secretField = z.object({ secret: linkSecret });

export const changePassphraseFields = z.object({ current: passphrase, passphrase });

function refuseWeakPassphrase(
  fields: { name: string; passphrase: string },
  check: z.core.$RefinementCtx,
) {
  const fault = passphraseFault(fields.passphrase, fields.name);
  if (fault) check.addIssue({ code: "custom", path: ["passphrase"], message: fault });
}
