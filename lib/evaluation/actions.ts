"use server";

import { revalidatePath } from "next/cache";
import { startRun, stopRun } from "@/lib/evaluation/background-run";
import { boardRun } from "@/lib/evaluation/schema";
import { deleteRunUnderWay, saveRun, saveRunUnderWay } from "@/lib/evaluation/write";
import { answered, type FormAnswer, parseFields } from "@/lib/form-answer";
import { requireRole } from "@/lib/session";

export async function measureOwnLog(_: FormAnswer | null, form: FormData) {
  return answered(async () => {
    await requireRole("researcher");
    const policies = form.getAll("policy");
    const asked = parseFields(boardRun, { ...Object.fromEntries(form), policies });
    startRun(asked, {
      keep: ({ startedAt, seconds, results }) =>
        saveRun({ startedAt: startedAt.toISOString(), seconds, fold: asked.fold, results }),
      note: saveRunUnderWay,
      over: deleteRunUnderWay,
    });
    revalidatePath("/lab/evaluation");
    return { message: "" }; // the run speaks for itself
  });
}

export async function stopMeasuring() {
  return answered(async () => {
    await requireRole("researcher");
    stopRun();
    revalidatePath("/lab/evaluation");
    return { message: "" };
  });
}
