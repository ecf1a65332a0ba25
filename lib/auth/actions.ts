"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { makeAccount } from "@/lib/auth/accounts";
import { clientAddress } from "@/lib/auth/address";
import { countTry } from "@/lib/auth/limits";
import { hashSecret } from "@/lib/auth/links";
import { hashPassphrase } from "@/lib/auth/passphrase";
import { readOpenLink } from "@/lib/auth/read";
import { returnAddress } from "@/lib/auth/return-address";
import {
  credentialFields,
  demoFields,
  newAccountFields,
  newPassphraseFields,
  secretField,
} from "@/lib/auth/schema";
import { startSession } from "@/lib/auth/session-cookie";
import { checkDemo, checkPassphrase } from "@/lib/auth/sign-in";
import { savePassphrase, spendLink } from "@/lib/auth/write";
import { isDemoOn } from "@/lib/demo/mode";
import { AppError } from "@/lib/errors";
import { answered, type FormAnswer, parseForm } from "@/lib/form-answer";
import { refreshViewers } from "@/lib/rankings/engine";

// Every action here is a door: it stands open, and lets in only who proves who they are.

export async function signIn(_: FormAnswer | null, form: FormData) {
  return answered(async () => {
    const address = clientAddress(await headers());
    await startSession(await checkPassphrase({ ...parseForm(credentialFields, form), address }));
    redirect(returnAddress(form.get("to")));
  });
}

export async function signInAsDemo(_: FormAnswer | null, form: FormData) {
  return answered(async () => {
    const request = { headers: await headers() };
    if (!(await isDemoOn(request))) throw new AppError("notFound", "Demo mode is off.");
    const { name } = parseForm(demoFields, form);
    await startSession(await checkDemo({ name, address: clientAddress(request.headers) }));
    redirect(returnAddress(form.get("to")));
  });
}

export async function acceptInvite(_: FormAnswer | null, form: FormData) {
  return answered(() => openAccount("invite", form));
}

export async function acceptSetup(_: FormAnswer | null, form: FormData) {
  return answered(() => openAccount("setup", form));
}

export async function resetPassphrase(_: FormAnswer | null, form: FormData) {
  return answered(async () => {
    await countTry("link", clientAddress(await headers()));
    const tokenHash = hashSecret(parseForm(secretField, form).secret);
    const open = await readOpenLink("reset", tokenHash);
    if (!open?.name) throw new AppError("linkUsed");
    const { passphrase } = parseForm(newPassphraseFields(open.name), form);
    const hash = await hashPassphrase(passphrase);
    const viewerId = await spendLink({ purpose: "reset", tokenHash }, async (client, link) => {
      if (!link.viewerId) throw new AppError("linkUsed");
      await savePassphrase(link.viewerId, hash, client);
      return link.viewerId;
    });
    await startSession(viewerId);
    redirect("/");
  });
}

async function openAccount(purpose: "invite" | "setup", form: FormData): Promise<never> {
  await countTry("link", clientAddress(await headers()));
  const viewerId = await makeAccount(purpose, parseForm(newAccountFields, form));
  await startSession(viewerId);
  await refreshViewers();
  redirect("/");
}
