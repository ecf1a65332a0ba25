"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { sweepDeletedBlends } from "@/lib/blend/deletion/sweep";
import { deleteBlend, restoreBlend } from "@/lib/blend/deletion/write";
import {
  blendChoice,
  blendFields,
  joinFields,
  leavingFields,
  matchFields,
} from "@/lib/blend/schema";
import {
  eraseHistory,
  saveBlend,
  saveJoining,
  saveJoinSecret,
  saveLeaving,
  saveMatch,
} from "@/lib/blend/write";
import { linkHint, siteAddress } from "@/lib/circle/site-address";
import { answered, type FormAnswer, parseForm } from "@/lib/form-answer";
import { requireViewer } from "@/lib/session";

export async function makeBlend(_: FormAnswer | null, form: FormData) {
  return answered(async () => {
    const viewer = await requireViewer();
    const blendId = await saveBlend(viewer.id, parseForm(blendFields, form));
    redirect(`/blend/${blendId}`);
  });
}

export async function inviteToBlend(_: FormAnswer | null, form: FormData) {
  return answered(async () => {
    const viewer = await requireViewer();
    const { blendId } = parseForm(blendChoice, form);
    const secret = await saveJoinSecret(viewer.id, blendId);
    const baseUrl = await siteAddress();
    const message = `For friends who have an account here. It opens for seven days, and ends the link before it. ${linkHint(baseUrl)}`;
    return { message: message.trim(), link: new URL(`/blend/join/${secret}`, baseUrl).href };
  });
}

export async function joinBlend(_: FormAnswer | null, form: FormData) {
  return answered(async () => {
    const viewer = await requireViewer();
    const { secret, sharesLog } = parseForm(joinFields, form);
    const blendId = await saveJoining(viewer.id, { secret, sharesLog });
    revalidatePath("/blend");
    redirect(`/blend/${blendId}`);
  });
}

export async function leaveBlend(_: FormAnswer | null, form: FormData) {
  return answered(async () => {
    const viewer = await requireViewer();
    const { blendId } = parseForm(leavingFields, form);
    await saveLeaving(viewer.id, blendId);
    revalidatePath("/blend");
    redirect("/blend");
  });
}

/** Closes a blend to everybody at once; what is in it is erased when it can be taken back no longer. */
export async function closeBlend(_: FormAnswer | null, form: FormData) {
  return answered(async () => {
    const viewer = await requireViewer();
    const { blendId } = parseForm(blendChoice, form);
    await deleteBlend(viewer.id, blendId);
    await sweepDeletedBlends();
    return { message: "Deleted for everybody." };
  });
}

export async function reopenBlend(_: FormAnswer | null, form: FormData) {
  return answered(async () => {
    const viewer = await requireViewer();
    const { blendId } = parseForm(blendChoice, form);
    await restoreBlend(viewer.id, blendId);
    return { message: "The blend is back, with everything in it." };
  });
}

export async function deleteHistory(_: FormAnswer | null, form: FormData) {
  return answered(async () => {
    const viewer = await requireViewer();
    const { blendId } = parseForm(blendChoice, form);
    await eraseHistory(viewer.id, blendId);
    revalidatePath(`/blend/${blendId}`, "layout");
    return { message: "Your history is gone from this blend." };
  });
}

export async function settleMatch(_: FormAnswer | null, form: FormData) {
  return answered(async () => {
    const viewer = await requireViewer();
    const settled = parseForm(matchFields, form);
    await saveMatch(viewer.id, settled);
    revalidatePath(`/blend/${settled.blendId}`, "layout");
    return { message: settled.isRight ? "Counted as the same title." : "Kept apart." };
  });
}
