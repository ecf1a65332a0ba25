"use server";

import { revalidatePath } from "next/cache";
import { AppError } from "@/lib/errors";
import { readWeightVersions } from "@/lib/events/read";
import { type SavedWeights, saveWeights } from "@/lib/events/write";
import { answered, type FormAnswer, parseForm } from "@/lib/form-answer";
import { requireRole } from "@/lib/session";
import { typedWeights, versionChoice, versionNote } from "@/lib/weights/schema";

export async function addWeights(_: FormAnswer | null, form: FormData) {
  return answered(async () => {
    await requireRole("researcher");
    const weights = parseForm(typedWeights, form);
    const { note } = parseForm(versionNote, form);
    return { message: toldOf(await saveWeights(weights, note)) };
  });
}

/** Versions only ever count upwards, so an old one comes into force again under a new number. */
export async function restoreWeights(_: FormAnswer | null, form: FormData) {
  return answered(async () => {
    await requireRole("researcher");
    const { version: wanted } = parseForm(versionChoice, form);
    const old = (await readWeightVersions()).find(({ version }) => version === wanted);
    if (!old) throw new AppError("notFound", `There is no version ${wanted}.`);
    return { message: toldOf(await saveWeights(old, `Version ${wanted} again.`)) };
  });
}

function toldOf({ version, isNew }: SavedWeights) {
  if (!isNew) return `These are the weights in force already: version ${version}.`;
  revalidatePath("/lab", "layout");
  return `Version ${version} is in force; preferences are folded anew.`;
}
