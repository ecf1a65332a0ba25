"use server";

import { revalidatePath } from "next/cache";
import { startRun, stopRun } from "@/lib/evaluation/background-run";
import { boardRun } from "@/lib/evaluation/schema";
import { saveRun } from "@/lib/evaluation/write";
import { answered, type FormAnswer, parseForm } from "@/lib/form-answer";
import { requireRole } from "@/lib/session";

export async function measureOwnLog(_: FormAnswer | null, form: FormData) {
  return answered(async () => {
    await requireRole("researcher");
    startRun(parseForm(boardRun, form), ({ startedAt, seconds, asked: { fold }, results }) =>
      saveRun({ startedAt: startedAt.toISOString(), seconds, fold, results }),
    );
    revalidatePath("/lab/evaluation");
    return { message: "" }; // the run speaks for itself
  });
}

export async function stopMeasuring() {
  await requireRole("researcher");
  stopRun();
  revalidatePath("/lab/evaluation");
}
