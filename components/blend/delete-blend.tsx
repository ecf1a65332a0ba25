"use client";

import { useRouter } from "next/navigation";
import { useRef } from "react";
import { useEvening } from "@/components/blend/evening-room";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toasts";
import { closeBlend, reopenBlend } from "@/lib/blend/actions";
import { GRACE_SECONDS } from "@/lib/blend/deletion/grace";

const MARGIN_SECONDS = 2; // for the way to the server

const AWAY = { ok: false, message: "Matinee could not be reached. Nothing was changed." };

/** Deletes the blend for everybody at one press; a toast can bring it back for a little while. */
export function DeleteBlend({ blendId, name }: { blendId: string; name: string }) {
  const router = useRouter();
  const { live } = useEvening();
  const isAsked = useRef(false);

  async function remove() {
    if (isAsked.current) return;
    isAsked.current = true;
    live.isLeaving = true;
    const answer = await closeBlend(null, formOf(blendId)).catch(() => AWAY);
    if (!answer.ok) {
      stay();
      return showToast(answer.message);
    }
    router.replace("/blend"); // the way back leads to nothing
    showToast(`“${name}” is deleted for everybody`, () => void restore(), {
      mostSeconds: GRACE_SECONDS - MARGIN_SECONDS,
      takesFocus: true,
    });
  }
  async function restore() {
    const { ok, message } = await reopenBlend(null, formOf(blendId)).catch(() => AWAY);
    showToast(message);
    if (!ok) return;
    stay(); // a quick hand is back before this page was left
    router.push(`/blend/${blendId}`);
  }
  function stay() {
    isAsked.current = live.isLeaving = false;
  }

  return (
    <div className="flex flex-wrap items-center max-sm:-ms-3.5">
      <Button look="bare" size="small" onClick={() => void remove()} aria-describedby="deleting">
        Delete the blend
      </Button>
      <p id="deleting" className="px-3.5 text-xs text-pretty text-ink-muted">
        At once and for everybody. It can be undone for ten seconds; after {GRACE_SECONDS} it is
        erased, with every history that was brought to it.
      </p>
    </div>
  );
}

function formOf(blendId: string) {
  const form = new FormData();
  form.set("blendId", blendId);
  return form;
}
