"use server";

import { revalidatePath } from "next/cache";
import { createLink } from "@/lib/auth/links";
import { hasRealHost } from "@/lib/auth/read";
import { closeEverySignIn, revokeInvite } from "@/lib/auth/write";
import { readFriend } from "@/lib/circle/read";
import { type HostAct, whyNot, whyNotGrant } from "@/lib/circle/rules";
import {
  ceilingFields,
  friendChoice,
  inviteChoice,
  inviteFields,
  removalFields,
  roleFields,
  titleFields,
} from "@/lib/circle/schema";
import { linkHint, siteAddress } from "@/lib/circle/site-address";
import { eraseViewer, saveMaturityCeiling, saveRole, saveWithdrawal } from "@/lib/circle/write";
import { AppError } from "@/lib/errors";
import { answered, type FormAnswer, parseForm } from "@/lib/form-answer";
import { refreshTitles, refreshViewers } from "@/lib/rankings/engine";
import { type Role, requireRole, type SignedInViewer } from "@/lib/session";

export async function inviteFriend(_: FormAnswer | null, form: FormData) {
  return answered(async () => {
    const host = await requireRole("host");
    const { role, note } = parseForm(inviteFields, form);
    await requireGrant(host, role);
    const baseUrl = await siteAddress();
    const link = await createLink({ baseUrl, purpose: "invite", role, note, createdBy: host.id });
    revalidatePath("/host");
    const message = `Copy the invite now: it is shown only this once, and works once within seven days. ${linkHint(baseUrl)}`;
    return { message: message.trim(), link };
  });
}

export async function takeInviteBack(_: FormAnswer | null, form: FormData) {
  return answered(async () => {
    await requireRole("host");
    const { inviteId } = parseForm(inviteChoice, form);
    if (!(await revokeInvite(inviteId))) throw new AppError("linkUsed");
    revalidatePath("/host");
    return { message: "The invite is taken back." };
  });
}

export async function changeRole(_: FormAnswer | null, form: FormData) {
  return answered(async () => {
    const host = await requireRole("host");
    const { viewerId, role } = parseForm(roleFields, form);
    const friend = await requireSubject(host, viewerId, "change the role");
    await requireGrant(host, role);
    await saveRole(friend.id, role);
    await refreshViewers();
    revalidatePath("/host");
    return { message: `${friend.name} is now ${role}.` };
  });
}

export async function makeResetLink(_: FormAnswer | null, form: FormData) {
  return answered(async () => {
    const host = await requireRole("host");
    const { viewerId } = parseForm(friendChoice, form);
    const friend = await requireSubject(host, viewerId, "reset the passphrase");
    const baseUrl = await siteAddress();
    const link = await createLink({ baseUrl, purpose: "reset", viewerId, createdBy: host.id });
    const message = `Hand this to ${friend.name}: it sets a new passphrase, once, within a day. ${linkHint(baseUrl)}`;
    return { message: message.trim(), link };
  });
}

export async function endSignIns(_: FormAnswer | null, form: FormData) {
  return answered(async () => {
    const host = await requireRole("host");
    const { viewerId } = parseForm(friendChoice, form);
    const friend = await requireSubject(host, viewerId, "sign out");
    await closeEverySignIn(friend.id);
    return { message: `${friend.name} is signed out everywhere.` };
  });
}

export async function limitFriend(_: FormAnswer | null, form: FormData) {
  return answered(async () => {
    const host = await requireRole("host");
    const { viewerId, limit } = parseForm(ceilingFields, form);
    const friend = await requireSubject(host, viewerId, "limit the maturity");
    await saveMaturityCeiling(friend.id, limit);
    await refreshViewers();
    revalidatePath("/host");
    const told = limit === null ? "has no limit but their own" : `is shown nothing above ${limit}`;
    return { message: `${friend.name} ${told}.` };
  });
}

export async function removeFriend(_: FormAnswer | null, form: FormData) {
  return answered(async () => {
    const host = await requireRole("host");
    const { viewerId } = parseForm(removalFields, form);
    const friend = await requireSubject(host, viewerId, "remove");
    await eraseViewer(friend.id);
    await refreshViewers();
    revalidatePath("/host");
    return { message: `${friend.name} is removed.` };
  });
}

export async function changeTitle(_: FormAnswer | null, form: FormData) {
  return answered(async () => {
    await requireRole("host");
    const { titleId, isWithdrawn } = parseForm(titleFields, form);
    await saveWithdrawal(titleId, isWithdrawn);
    await refreshTitles();
    revalidatePath("/host");
    return { message: isWithdrawn ? "The title is withdrawn." : "The title is back." };
  });
}

async function requireSubject(host: SignedInViewer, viewerId: string, act: HostAct) {
  const subject = await readFriend(viewerId);
  if (!subject) throw new AppError("notFound", "This friend has left.");
  const fault = whyNot(act, { actor: host, subject, hasRealHost: await hasRealHost() });
  if (fault) throw new AppError("notAllowed", fault);
  return subject;
}

async function requireGrant(host: SignedInViewer, role: Role) {
  const fault = whyNotGrant(role, host, await hasRealHost());
  if (fault) throw new AppError("notAllowed", fault);
}
