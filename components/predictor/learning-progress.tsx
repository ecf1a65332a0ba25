"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import type { TrainingState } from "@/lib/predictor/background-training";

const LOOK_EVERY_MILLISECONDS = 1_000;

/** Says how far learning has come, and looks again until it is over. */
export function LearningProgress({ state }: { state: TrainingState }) {
  const router = useRouter();
  const isUnderWay = state.kind === "running" || state.kind === "waiting";

  useEffect(() => {
    if (!isUnderWay) return;
    const timer = setInterval(() => router.refresh(), LOOK_EVERY_MILLISECONDS);
    return () => clearInterval(timer);
  }, [isUnderWay, router]);

  return (
    <div role="status" className="mt-3 text-sm empty:hidden">
      {isUnderWay && (
        <p className="flex items-center gap-3">
          <span aria-hidden="true" className="size-2 animate-breathe rounded-full bg-brass" />
          <span>
            Learning …{" "}
            <span className="text-ink-muted">
              {state.kind === "running" ? state.progress : "waiting for its turn"}
            </span>
          </span>
        </p>
      )}
      {state.kind === "failed" && (
        <p className="text-danger">It learnt nothing this time: {state.reason}</p>
      )}
    </div>
  );
}
