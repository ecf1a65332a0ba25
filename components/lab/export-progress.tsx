import type { ExportState } from "@/components/lab/use-export";
import { Button } from "@/components/ui/button";

type Props = { state: ExportState; onCancel: () => void };

/** How far an export is: rows read of rows counted, once they are counted. */
export function ExportProgress({ state, onCancel }: Props) {
  const isUnderWay = state.phase === "asking" || state.phase === "running";
  return (
    <div className="flex min-h-11 flex-wrap items-center gap-x-4 gap-y-2">
      <div className="min-w-0 flex-1 basis-56">
        {isUnderWay && <Bar {...barOf(state)} />}
        <p
          role="status"
          className={`mt-1.5 truncate text-sm tabular-nums ${state.phase === "broken" ? "text-danger" : "text-ink-muted"}`}
        >
          {wordsOf(state)}
        </p>
      </div>
      {isUnderWay && (
        <Button size="small" look="outline" onClick={onCancel}>
          Cancel
        </Button>
      )}
    </div>
  );
}

function Bar({ rows, counted }: { rows: number; counted: number | null }) {
  const share = counted ? Math.min(1, rows / counted) : null;
  return (
    <div
      role="progressbar"
      aria-label="Rows exported"
      aria-valuemin={0}
      aria-valuemax={counted ?? undefined}
      aria-valuenow={counted === null ? undefined : rows}
      className="h-2 overflow-hidden rounded-full bg-overlay"
    >
      <div
        className={`h-full rounded-full bg-brass ${share === null ? "w-1/4 motion-safe:animate-pulse" : ""}`}
        style={share === null ? undefined : { width: `${share * 100}%` }}
      />
    </div>
  );
}

function barOf(state: ExportState) {
  return state.phase === "running" ? state : { rows: 0, counted: null };
}

function wordsOf(state: ExportState) {
  switch (state.phase) {
    case "idle":
      return "";
    case "asking":
      return "Asking the log …";
    case "running":
      return `${count(state.rows)} of ${state.counted === null ? "…" : count(state.counted)} rows — ${state.file}`;
    case "done":
      return `Done: ${count(state.rows)} rows read.`;
    case "broken":
      return state.because;
  }
}

function count(number: number) {
  return number.toLocaleString("en-GB");
}
