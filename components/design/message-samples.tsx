"use client";

import { OfflineNote } from "@/components/browse/offline-banner";
import { FormMessage } from "@/components/circle/form-message";
import { NothingYet } from "@/components/insights/nothing-yet";
import { ExportProgress } from "@/components/lab/export-progress";
import { Button } from "@/components/ui/button";
import { Message } from "@/components/ui/message";
import { ToastCard } from "@/components/ui/toast";

const noAct = () => undefined;

/** What Matinee says, as it stands there: in passing, on a page, and where nothing else is. */
export function MessageSamples() {
  return (
    <div className="flex flex-col gap-8">
      <div className="flex flex-wrap items-center gap-4">
        <ToastCard text="Added to your list." />
        <ToastCard text="Hidden from your rows." onUndo={noAct} />
        <OfflineNote />
      </div>
      <div className="grid gap-x-6 sm:grid-cols-2">
        <FormMessage answer={{ ok: true, message: "Saved." }} />
        <FormMessage answer={{ ok: false, message: "That passphrase is too short." }} />
      </div>
      <div className="grid gap-6 sm:grid-cols-2">
        <ExportProgress state={{ phase: "asking" }} onCancel={noAct} />
        <ExportProgress
          state={{ phase: "running", file: "events.csv", rows: 41_000, counted: 100_000 }}
          onCancel={noAct}
        />
        <ExportProgress state={{ phase: "done", rows: 100_000 }} onCancel={noAct} />
        <ExportProgress
          state={{ phase: "broken", because: "The network went away." }}
          onCancel={noAct}
        />
      </div>
      <NothingYet icon="list" title="Your list is empty">
        <p>Whatever you add waits here.</p>
      </NothingYet>
      <div className="rounded-panel border border-line">
        <Message icon="warning" title="This did not work">
          <p>What went wrong is noted.</p>
          <Button>Try again</Button>
        </Message>
      </div>
    </div>
  );
}
