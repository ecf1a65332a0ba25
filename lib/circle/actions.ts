"use server";

import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { clientAddress } from "@/lib/auth/address";
import { countTry, forgetTries } from "@/lib/auth/limits";
import { hashPassphrase, isPassphrase } from "@/lib/auth/passphrase";
import { readPassphraseHash } from "@/lib/auth/read";
import { changePassphraseFields, newPassphraseFields } from "@/lib/auth/schema";
import { endSession, startSession } from "@/lib/auth/session-cookie";
import { closeEverySignIn, savePassphrase } from "@/lib/auth/write";
import { type ConsentAnswers, consentChoices } from "@/lib/circle/consent";
import { readChoices } from "@/lib/circle/read";
import {
  choicesFields,
  confirmedName,
  faceFields,
  maturityFields,
  pauseFields,
} from "@/lib/circle/schema";
import {
  eraseActs,
  eraseViewer,
  saveConsents,
  saveFace,
  saveMaturityLimit,
  savePause,
} from "@/lib/circle/write";
import { AppError } from "@/lib/errors";
import { answered, type FormAnswer, parseForm } from "@/lib/form-answer";
import { forgetPageOf, refreshViewers } from "@/lib/rankings/engine";
import { requireViewer, type SignedInViewer } from "@/lib/session";

export async function changeFace(_: FormAnswer | null, form: FormData) {
  return answered(async () => {
    const viewer = await requireViewer();
    const face = parseForm(faceFields, form);
    if (viewer.origin === "demo" && face.name !== viewer.name)
      throw new AppError(
        "notAllowed",
        "Demo friends keep their names, so that everyone finds them.",
      );
    await saveFace(viewer.id, face);
    await refreshViewers();
    revalidatePath("/", "layout");
    return { message: "Saved." };
  });
}

export async function changePassphrase(_: FormAnswer | null, form: FormData) {
  return answered(async () => {
    const viewer = await requireViewer();
    refuseDemo(viewer, "Demo friends have no passphrase.");
    const { current, passphrase } = parseForm(changePassphraseFields, form);
    const key = `${viewer.id}|${clientAddress(await headers())}`;
    await countTry("nameAndAddress", key);
    if (!(await isPassphrase(current, await readPassphraseHash(viewer.id))))
      throw new AppError("wrongPassphrase", "That is not your passphrase of now.");
    await forgetTries("nameAndAddress", key);
    parseForm(newPassphraseFields(viewer.name), form);
    await savePassphrase(viewer.id, await hashPassphrase(passphrase));
    await startSession(viewer.id); // saving it ended this browser's sign-in, too
    return { message: "Your passphrase is changed, and every other browser is signed out." };
  });
}

export async function changeChoices(_: FormAnswer | null, form: FormData) {
  return answered(async () => {
    const viewer = await requireViewer();
    const wanted = parseForm(choicesFields, form);
    const { answers } = await readChoices(viewer.id);
    const changed: Partial<ConsentAnswers> = {};
    for (const choice of consentChoices) {
      if (wanted[choice] !== answers[choice]) changed[choice] = wanted[choice];
    }
    if (Object.keys(changed).length === 0) return { message: "Nothing has changed." };
    await saveConsents(viewer.id, changed);
    await refreshViewers();
    revalidatePath("/settings");
    return { message: "Your choices are saved and in force." };
  });
}

export async function changePause(_: FormAnswer | null, form: FormData) {
  return answered(async () => {
    const viewer = await requireViewer();
    const { paused } = parseForm(pauseFields, form);
    await savePause(viewer.id, paused);
    revalidatePath("/", "layout");
    return { message: paused ? "Logging is paused." : "Logging goes on." };
  });
}

export async function changeMaturityLimit(_: FormAnswer | null, form: FormData) {
  return answered(async () => {
    const viewer = await requireViewer();
    const { limit } = parseForm(maturityFields, form);
    await saveMaturityLimit(viewer.id, limit);
    await refreshViewers();
    revalidatePath("/", "layout");
    const told = limit === null ? "Your rows have no limit." : `Your rows end at ${limit}.`;
    return { message: told };
  });
}

export async function signOutEverywhere(_: FormAnswer | null, _form: FormData) {
  return answered(async () => {
    const viewer = await requireViewer();
    await closeEverySignIn(viewer.id);
    await endSession();
    redirect("/sign-in");
  });
}

export async function eraseOwnActs(_: FormAnswer | null, form: FormData) {
  return answered(async () => {
    const viewer = await requireViewer();
    requireOwnName(viewer, form, "To erase what you did");
    const { events, pages } = await eraseActs(viewer.id);
    await forgetPageOf(viewer.id);
    await refreshViewers();
    revalidatePath("/", "layout");
    const told = `${events} ${events === 1 ? "event" : "events"} and ${pages} ${pages === 1 ? "page" : "pages"}`;
    return { message: `Erased: ${told}.` };
  });
}

export async function deleteAccount(_: FormAnswer | null, form: FormData) {
  return answered(async () => {
    const viewer = await requireViewer();
    refuseDemo(viewer, "Demo friends cannot be deleted; the host can remove the demo audience.");
    requireOwnName(viewer, form, "To delete the account");
    await eraseViewer(viewer.id);
    await refreshViewers();
    await endSession();
    redirect("/sign-in");
  });
}

function requireOwnName(viewer: SignedInViewer, form: FormData, purpose: string) {
  const { name } = parseForm(confirmedName, form);
  if (name.trim() === viewer.name) return;
  throw new AppError("malformed", `${purpose}, type your name exactly: ${viewer.name}`);
}

function refuseDemo(viewer: SignedInViewer, why: string) {
  if (viewer.origin === "demo") throw new AppError("notAllowed", why);
}
