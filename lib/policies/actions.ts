"use server";

import { revalidatePath } from "next/cache";
import { answered, type FormAnswer, parseForm } from "@/lib/form-answer";
import { type PagePreview, previewPage } from "@/lib/policies/preview";
import { typedNumbers, versionChoice, versionFields } from "@/lib/policies/schema";
import { type SavedVersion, savePolicyVersion, saveVersionInForce } from "@/lib/policies/write";
import { refreshPolicy } from "@/lib/rankings/engine";
import { requireRole } from "@/lib/session";

export type PreviewAnswer =
  | { is: "page"; page: PagePreview }
  | { is: "nobody" } // the viewer has left, or agrees to be shown no longer
  | { is: "faulty"; faults: { name: string; message: string }[] };

/** A viewer's page by the numbers of the form, beside their page of now. */
export async function previewNumbers(pseudonym: string, form: FormData): Promise<PreviewAnswer> {
  await requireRole("researcher");
  const numbers = typedNumbers.safeParse(Object.fromEntries(form));
  if (!numbers.success) {
    const faults = numbers.error.issues.map(({ path, message }) => {
      return { name: String(path.at(0) ?? ""), message };
    });
    return { is: "faulty", faults };
  }
  const page = await previewPage(String(pseudonym), numbers.data);
  return page ? { is: "page", page } : { is: "nobody" };
}

export async function addVersion(_: FormAnswer | null, form: FormData) {
  return answered(async () => {
    const { id: authorId } = await requireRole("researcher");
    const numbers = parseForm(typedNumbers, form);
    const { note, putInForce } = parseForm(versionFields, form);
    const saved = await savePolicyVersion({ numbers, note, authorId });
    if (putInForce && saved.was !== "inForce") await putVersionInForce(saved.version);
    revalidatePath("/lab/policies");
    return { message: toldOf(saved, putInForce) };
  });
}

export async function activateVersion(_: FormAnswer | null, form: FormData) {
  return answered(async () => {
    await requireRole("researcher");
    const { version } = parseForm(versionChoice, form);
    await putVersionInForce(version);
    revalidatePath("/lab/policies");
    return { message: `${nameOf(version)} is in force; pages are made anew.` };
  });
}

function toldOf({ version, was }: SavedVersion, putInForce: boolean) {
  const name = nameOf(version);
  if (was === "inForce") return `These are the numbers in force already: ${name}.`;
  if (was === "unknown") {
    return `${name} is stored${putInForce ? " and in force; pages are made anew" : ""}.`;
  }
  const next = putInForce ? "It is in force now; pages are made anew." : "Nothing was stored.";
  return `${name} has these numbers already. ${next}`;
}

function nameOf(version: number) {
  return version === 0 ? "The shipped policy" : `Version ${version}`;
}

async function putVersionInForce(version: number) {
  await saveVersionInForce(version);
  await refreshPolicy();
}
