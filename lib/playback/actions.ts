"use server";

import { revalidatePath } from "next/cache";
import { AppError } from "@/lib/errors";
import { answered, type FormAnswer, parseForm } from "@/lib/form-answer";
import { captionSettings, playbackFields } from "@/lib/playback/schema";
import type { CaptionSettings } from "@/lib/playback/settings";
import { savePlayback } from "@/lib/playback/write";
import { requireViewer } from "@/lib/session";

export async function changePlayback(_: FormAnswer | null, form: FormData) {
  return answered(async () => {
    const viewer = await requireViewer();
    await savePlayback(viewer.id, parseForm(playbackFields, form));
    revalidatePath("/", "layout");
    return { message: "Saved." };
  });
}

/** What was chosen in the player, for the next trailer and the next browser. */
export async function rememberCaptions(captions: CaptionSettings) {
  const viewer = await requireViewer();
  const checked = captionSettings.safeParse(captions);
  if (!checked.success) throw new AppError("malformed", "These are no caption settings.");
  await savePlayback(viewer.id, { captions: checked.data });
}
