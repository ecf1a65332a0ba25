"use client";

import { AnswerForm } from "@/components/circle/answer-form";
import { Panel } from "@/components/circle/panel";
import { SubmitButton } from "@/components/circle/submit-button";
import { useLooks } from "@/components/ui/use-looks";
import { importNow } from "@/lib/jellyfin/actions";
import type { ImportCounts, ImportState } from "@/lib/jellyfin/import-outcome";

export type ShownImport = ImportCounts & { state: ImportState; message: string };

/** How far the import is, and what came of the last one. */
export function ImportPanel({ progress }: { progress: ShownImport | null }) {
  const isRunning = progress?.state === "running";
  useLooks(isRunning);

  return (
    <Panel
      id="import"
      title="Import"
      about="Every six hours by itself. An import that was interrupted goes on where it was."
    >
      <AnswerForm action={importNow} className="flex flex-col items-start gap-4">
        {isRunning && <Bar total={progress.total} done={progress.done} />}
        <div role="status" className="text-sm">
          {progress && <p>{wordsFor(progress)}</p>}
        </div>
        {isRunning ? (
          <SubmitButton look="outline" name="stop" value="yes">
            Stop the import
          </SubmitButton>
        ) : (
          <SubmitButton look="outline">Import now</SubmitButton>
        )}
      </AnswerForm>
    </Panel>
  );
}

function Bar({ total, done }: { total: number; done: number }) {
  return (
    <progress
      aria-label="Items imported"
      max={Math.max(1, total)}
      value={done}
      className="h-2 w-full max-w-md overflow-hidden rounded-full bg-line accent-brass"
    />
  );
}

function wordsFor({ state, total, done, message, ...counts }: ShownImport) {
  const { created, updated, unchanged, skipped, gone } = counts;
  const figures = `${created} new, ${updated} changed, ${unchanged} as they were, ${skipped} skipped, ${gone} gone.`;
  switch (state) {
    case "running":
      return total === 0 ? "Asking the server what there is …" : `${done} of ${total} items …`;
    case "done":
      return `Up to date: ${figures}`;
    case "stopped":
      if (total === 0) return "Stopped before anything came.";
      return `Stopped after ${done} of ${total} items: ${figures}`;
    case "failed":
      if (total === 0) return message;
      return `${message} ${done} of ${total} items were dealt with: ${figures}`;
  }
}
