"use server";

import { revalidatePath } from "next/cache";
import { answered, type FormAnswer } from "@/lib/form-answer";
import { startTraining, stopTraining } from "@/lib/predictor/background-training";
import { requireViewer } from "@/lib/session";

export async function learnMyTaste(_: FormAnswer | null) {
  return answered(async () => {
    const viewer = await requireViewer();
    startTraining(viewer.id);
    revalidatePath("/likely");
    return { message: "" }; // the state speaks for itself
  });
}

export async function stopLearning() {
  return answered(async () => {
    const viewer = await requireViewer();
    stopTraining(viewer.id);
    revalidatePath("/likely");
    return { message: "" };
  });
}
