"use server";

import { revalidatePath } from "next/cache";
import { answered, type FormAnswer, parseForm } from "@/lib/form-answer";
import { type PagePreview, previewPage } from "@/lib/policies/preview";
import { typedNumbers, versionChoice, versionFields } from "@/lib/policies/schema";
import { savePolicyVersion, saveVersionInForce } from "@/lib/policies/write";
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
    const version = await savePolicyVersion({ numbers, note, authorId });
    if (putInForce) await putVersionInForce(version);
    revalidatePath("/lab/policies");
    const told = putInForce ? "is stored and in force; pages are made anew." : "is stored.";
    return { message: `Version ${version} ${told}` };
  });
}

export async function activateVersion(_: FormAnswer | null, form: FormData) {
  return answered(async () => {
    await requireRole("researcher");
    const { version } = parseForm(versionChoice, form);
    await putVersionInForce(version);
    revalidatePath("/lab/policies");
    const name = version === 0 ? "The shipped policy" : `Version ${version}`;
    return { message: `${name} is in force; pages are made anew.` };
  });
}

async function putVersionInForce(version: number) {
  await saveVersionInForce(version);
  await refreshPolicy();
}
