"use server";

import { revalidatePath } from "next/cache";
import { answered, type FormAnswer, parseForm } from "@/lib/form-answer";
import { refreshPolicy } from "@/lib/rankings/engine";
import { requireRole, requireViewer } from "@/lib/session";
import { elsewhereFields, wishFields } from "@/lib/wider/schema";
import { eraseWish, saveElsewhere, saveWish } from "@/lib/wider/write";

/** Puts a title on the wish list, or takes one off it. */
export async function changeWishes(_: FormAnswer | null, form: FormData) {
  return answered(async () => {
    const { id } = await requireViewer();
    const wish = parseForm(wishFields, form);
    const name =
      wish.is === "add" ? await saveWish(id, wish.widerId) : await eraseWish(id, wish.wishId);
    revalidatePath("/beyond");
    const where = wish.is === "add" ? "is on your wish list" : "is off your wish list";
    return { message: `${name} ${where}.` };
  });
}

/** The host lets people elsewhere speak in everybody's rows, or silences them. */
export async function changeElsewhere(_: FormAnswer | null, form: FormData) {
  return answered(async () => {
    await requireRole("host");
    const { isHeard } = parseForm(elsewhereFields, form);
    await saveElsewhere(isHeard);
    await refreshPolicy();
    revalidatePath("/host");
    return {
      message: isHeard
        ? "People elsewhere speak in everybody's rows; pages are made anew."
        : "People elsewhere are silent; pages are made anew.",
    };
  });
}
