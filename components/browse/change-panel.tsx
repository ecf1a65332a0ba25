"use client";

import type { Change } from "@/components/browse/change";
import { ChangeReasons } from "@/components/browse/change-reasons";
import type { Heard } from "@/components/browse/heard-causes";
import { changedRows, type RowChange } from "@/components/browse/row-change";
import { RowMoves } from "@/components/browse/row-moves";
import { useExplanation } from "@/components/browse/use-explanation";
import { Dialog } from "@/components/ui/dialog";

type Props = { change: Change; heard: Heard[]; onClose: () => void };

/** What changed and why: whose acts moved which titles, and every row that changed as it was and as it is. */
export function ChangePanel({ change, heard, onClose }: Props) {
  const explanation = useExplanation(change, heard);
  const rows = changedRows(change);
  return (
    <Dialog
      label="What changed and why"
      onClose={onClose}
      className="max-sm:h-dvh max-sm:w-full sm:w-[min(60rem,100vw-3rem)]"
    >
      <section
        aria-label="What changed and why"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: holds nothing to focus, and has to be scrolled by keys
        tabIndex={0}
        className="focus-inset overflow-y-auto overscroll-contain bg-raised px-5 py-6 shadow-panel max-sm:h-dvh sm:max-h-[calc(100dvh-3rem)] sm:rounded-panel sm:px-8 sm:py-8"
      >
        <h2 className="pe-12 text-title">What changed and why</h2>
        <ChangeReasons explanation={explanation} rows={rows} />
        <ChangedRows rows={rows} />
      </section>
    </Dialog>
  );
}

function ChangedRows({ rows }: { rows: RowChange[] }) {
  return (
    <div className="mt-8 flex flex-col gap-9">
      {rows.map((change) => (
        <RowMoves key={change.row.key} change={change} />
      ))}
    </div>
  );
}
