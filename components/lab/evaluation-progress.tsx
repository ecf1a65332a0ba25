"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import type { RunState } from "@/lib/evaluation/background-run";

const LOOK_EVERY_MILLISECONDS = 1_000;

/** Says how far a run has come, and looks again until it is over. */
export function EvaluationProgress({ state }: { state: RunState }) {
  const router = useRouter();
  const isRunning = state.kind === "running";

  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => router.refresh(), LOOK_EVERY_MILLISECONDS);
    return () => clearInterval(timer);
  }, [isRunning, router]);

  return (
    <div role="status" className="mt-4 text-sm empty:hidden">
      {state.kind === "running" && (
        <p className="flex items-center gap-3">
          <span aria-hidden="true" className="size-2 animate-breathe rounded-full bg-brass" />
          <span>
            Measuring … <span className="text-ink-muted">{state.progress}</span>
          </span>
        </p>
      )}
      {state.kind === "interrupted" && (
        <p className="text-danger">
          A run by {state.protocol}, begun <Moment at={state.startedAt} />, was interrupted: Matinee
          stopped before it was over. Measure again to have its figures.
        </p>
      )}
      {state.kind === "failed" && (
        <p className="text-danger">The last run came to nothing: {state.reason}</p>
      )}
    </div>
  );
}

function Moment({ at }: { at: number }) {
  const moment = new Date(at);
  const words = moment.toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" });
  return (
    <time dateTime={moment.toISOString()} suppressHydrationWarning>
      {words}
    </time>
  );
}
