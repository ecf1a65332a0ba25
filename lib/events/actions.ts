"use server";

import { revalidatePath } from "next/cache";
import { weightFields } from "@/lib/events/weight-fields";
import { saveWeights } from "@/lib/events/write";
import { answered, type FormAnswer, parseForm } from "@/lib/form-answer";
import { requireRole } from "@/lib/session";

export async function changeWeights(_: FormAnswer | null, form: FormData) {
  return answered(async () => {
    await requireRole("researcher");
    const { note, ...weights } = parseForm(weightFields, form);
    const { version, isNew } = await saveWeights(weights, note);
    if (!isNew) return { message: `These are the numbers in force already: version ${version}.` };
    revalidatePath("/lab");
    return { message: `Version ${version} is in force; preferences are folded anew.` };
  });
}
