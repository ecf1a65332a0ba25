"use server";

import { rewindDemoAudience } from "@/lib/demo/audience";
import { isDemoStaffOffered } from "@/lib/demo/mode";
import { requireStage } from "@/lib/session";

/** Puts the demo audience back to its opening state, as between two showings; on a public site nobody may. */
export async function rewindStage(): Promise<{ isRewound: boolean }> {
  await requireStage();
  return { isRewound: isDemoStaffOffered() && (await rewindDemoAudience()) };
}
