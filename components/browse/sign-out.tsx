"use client";

import { useState } from "react";
import { flushBeforeSignOut, stopTracker } from "@/components/tracking/tracker";
import { leaveViewing } from "@/components/tracking/viewing";
import { Icon } from "@/components/ui/icon";
import { showToast } from "@/components/ui/toasts";

/** Sends what is still waiting to be logged, then ends the sign-in. */
export function SignOut({ className }: { className: string }) {
  const [isLeaving, setLeaving] = useState(false);

  async function leave() {
    setLeaving(true);
    leaveViewing("left");
    await flushBeforeSignOut();
    try {
      await endSession();
      stopTracker(); // leaving the page would send once more, without a session
      location.assign("/sign-in"); // a fresh document, so that nothing of this viewer stays in memory
    } catch {
      setLeaving(false);
      showToast("Could not reach Matinee: you are still signed in");
    }
  }

  return (
    <form action={leave}>
      <button type="submit" disabled={isLeaving} className={className}>
        <Icon name="leave" className="size-4.5 text-ink-muted" />
        {isLeaving ? "Signing out …" : "Sign out"}
      </button>
    </form>
  );
}

async function endSession() {
  const { csrfToken } = await fetch("/api/auth/csrf").then((answer) => answer.json());
  const answer = await fetch("/api/auth/signout", {
    method: "POST",
    body: new URLSearchParams({ csrfToken, json: "true" }),
  });
  if (!answer.ok) throw new Error(`Signing out was answered ${answer.status}.`);
}
