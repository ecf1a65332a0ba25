"use client";

import { startTransition, useEffect, useRef, useState } from "react";
import type { Answer, Question, Summary } from "@/components/insights/dropped-messages";
import type { Insights, Wish } from "@/lib/insights/insights";
import { type DateOrder, dayNumber } from "@/lib/netflix/date-order";

type Phase =
  | { is: "empty"; refusal: string | null }
  | { is: "reading"; part: number }
  | { is: "read"; insights: Insights; summary: Summary };

/** Reads a history in a worker and has its figures made there, so that the page stays responsive however long it is. */
export function useDroppedHistory(wish: Wish) {
  const worker = useRef<Worker>(undefined);
  const [phase, setPhase] = useState<Phase>({ is: "empty", refusal: null });

  useEffect(() => {
    const made = new Worker(new URL("./dropped-worker.ts", import.meta.url), { type: "module" });
    worker.current = made;
    made.onmessage = ({ data }: MessageEvent<Answer>) => {
      startTransition(() => setPhase(phaseOf(data))); // made in slices, between which the browser answers
    };
    made.onerror = () => setPhase({ is: "empty", refusal: "The file could not be read." });
    return () => made.terminate();
  }, []);
  useEffect(() => {
    worker.current?.postMessage({ ask: "wish", wish } satisfies Question);
  }, [wish]);

  const ask = (question: Question) => worker.current?.postMessage(question);
  return {
    phase,
    read: (files: File[]) => {
      setPhase({ is: "reading", part: 0 });
      ask({ ask: "read", files, today: dayNumber(new Date()), wish });
    },
    choose: (choice: { profile?: string; order?: DateOrder }) => ask({ ask: "choose", ...choice }),
    startOver: () => setPhase({ is: "empty", refusal: null }),
  };
}

function phaseOf(answer: Answer): Phase {
  switch (answer.tell) {
    case "progress":
      return { is: "reading", part: answer.part };
    case "insights":
      return { is: "read", insights: answer.insights, summary: answer.summary };
    case "refused":
      return { is: "empty", refusal: answer.message };
  }
}
