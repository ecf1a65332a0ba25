"use server";

import { revalidatePath } from "next/cache";
import { demoFields } from "@/lib/circle/schema";
import { saveDemoMode } from "@/lib/circle/write";
import { addDemoAudience, removeDemoAudience } from "@/lib/demo/audience";
import { answered, type FormAnswer, parseForm } from "@/lib/form-answer";
import { requireRole } from "@/lib/session";

export async function changeDemo(_: FormAnswer | null, form: FormData) {
  return answered(async () => {
    await requireRole("host");
    const { act } = parseForm(demoFields, form);
    const message = await ACTS[act]();
    revalidatePath("/host");
    return { message };
  });
}

const ACTS = {
  open: async () => {
    await saveDemoMode(true);
    return "Demo friends may sign in again, wherever demo mode allows it.";
  },
  close: async () => {
    await saveDemoMode(false);
    return "Nobody can sign in as a demo friend any more, and those who had are signed out.";
  },
  add: async () => {
    const { viewers } = await addDemoAudience();
    return `The demo audience is here: ${viewers} made-up viewers.`;
  },
  remove: async () => {
    await removeDemoAudience();
    return "The demo audience is gone, with all it watched.";
  },
};
