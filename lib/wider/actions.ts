"use server";

import { revalidatePath } from "next/cache";
import { answered, type FormAnswer, parseForm } from "@/lib/form-answer";
import { requireViewer } from "@/lib/session";
import { wishFields } from "@/lib/wider/schema";
import { eraseWish, saveWish } from "@/lib/wider/write";

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
