"use server";

import { revalidatePath } from "next/cache";
import { AppError } from "@/lib/errors";
import { answered, type FormAnswer, parseForm } from "@/lib/form-answer";
import { faultsIn } from "@/lib/jellyfin/address";
import { clientOf } from "@/lib/jellyfin/door";
import { startImport, stopImport, takeUpLibraries } from "@/lib/jellyfin/import-job";
import { readConnection } from "@/lib/jellyfin/read";
import { allowedFields, connectFields, libraryChoices, quickFields } from "@/lib/jellyfin/schema";
import {
  beginQuickConnect,
  connectByPassword,
  dropCode,
  finishQuickConnect,
} from "@/lib/jellyfin/sign-in";
import { Trouble } from "@/lib/jellyfin/trouble";
import { eraseConnection, saveAllowedByHost, saveLibraryChoices } from "@/lib/jellyfin/write";
import { log } from "@/lib/log";
import { requireRole, requireViewer } from "@/lib/session";

const PAGE = "/settings/library";

/** By name and password, or by a code where the button says so. */
export async function connectLibrary(_: FormAnswer | null, form: FormData) {
  return answered(async () => {
    const viewer = await requireViewer();
    if (form.has("quick")) {
      await beginQuickConnect(viewer.id, parseForm(quickFields, form).address);
      revalidatePath(PAGE);
      return { message: "" };
    }
    await connectByPassword(viewer.id, parseForm(connectFields, form));
    await startImport(viewer.id);
    revalidatePath(PAGE);
    return { message: "Connected." };
  });
}

/** Asked again and again while a code waits. */
export async function lookAtCode() {
  const viewer = await requireViewer();
  const state = await finishQuickConnect(viewer.id).catch((error) => {
    if (error instanceof AppError) return "over" as const;
    throw error;
  });
  if (state === "connected") await startImport(viewer.id);
  if (state === "over") dropCode(viewer.id);
  if (state !== "waiting") revalidatePath(PAGE);
  return state;
}

export async function giveCodeUp() {
  return answered(async () => {
    const viewer = await requireViewer();
    dropCode(viewer.id);
    revalidatePath(PAGE);
    return { message: "" };
  });
}

export async function importNow(_: FormAnswer | null, form: FormData) {
  return answered(async () => {
    const viewer = await requireViewer();
    if (form.has("stop")) await stopImport(viewer.id);
    else await startImport(viewer.id);
    revalidatePath(PAGE);
    return { message: "" };
  });
}

export async function changeLibrary(_: FormAnswer | null, form: FormData) {
  return answered(async () => {
    const viewer = await requireViewer();
    await saveLibraryChoices(viewer.id, parseForm(libraryChoices, form));
    await takeUpLibraries();
    revalidatePath("/", "layout");
    return { message: "Saved." };
  });
}

/** Signs out on the server and takes out everything that came from it, also where the server cannot be reached. */
export async function disconnectLibrary(_: FormAnswer | null, __: FormData) {
  return answered(async () => {
    const viewer = await requireViewer();
    await stopImport(viewer.id);
    const isSignedOut = await signOutThere(viewer.id);
    await eraseConnection(viewer.id);
    await takeUpLibraries();
    revalidatePath("/", "layout");
    const rest = isSignedOut
      ? "You are signed out on the server."
      : "The server could not be told: remove the device “Matinee” there.";
    return { message: `Your library is gone from Matinee. ${rest}` };
  });
}

async function signOutThere(viewerId: string) {
  try {
    const connection = await readConnection(viewerId);
    if (connection?.token) await (await clientOf(connection)).signOut();
    return true;
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    log().info({ reason: error.message }, "a server could not be told of a sign-out");
    return error.kind === "signedOut";
  }
}

export async function changeAllowedServers(_: FormAnswer | null, form: FormData) {
  return answered(async () => {
    await requireRole("host");
    const { servers } = parseForm(allowedFields, form);
    const [fault] = faultsIn(servers);
    if (fault) {
      const expected = "Write addresses such as http://jellyfin.local:8096, “private” or “public”";
      throw new AppError("unprocessable", `${expected}, not “${fault.slice(0, 100)}”.`);
    }
    await saveAllowedByHost(servers);
    revalidatePath("/host");
    return { message: "Saved." };
  });
}
