"use client";

import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

type Props = { title: string; onCancel: () => void; onForget: () => void };

/** Asks before forgetting: the log is never rewritten, so there is no undo. */
export function ForgetDialog({ title, onCancel, onForget }: Props) {
  return (
    <Dialog label={`Forget ${title}?`} onClose={onCancel} bare className="w-[min(30rem,92vw)]">
      <div className="rounded-panel border border-line bg-raised p-6 shadow-panel sm:p-8">
        <h2 className="text-xl">Forget {title}?</h2>
        <p className="mt-3 text-ink-muted">
          Everything you did with it so far stops counting: for your rows, and for friends your
          taste helps. That cannot be undone, but watching it again counts anew. The log keeps the
          fact that you forgot it.
        </p>
        <div className="mt-6 flex flex-wrap justify-end gap-3">
          <Button look="outline" onClick={onCancel}>
            Keep it
          </Button>
          <Button look="primary" onClick={onForget}>
            Forget
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
