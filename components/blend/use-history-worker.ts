"use client";

import { startTransition, useEffect, useRef, useState } from "react";
import type { Answer, Question, ShownTitle, Summary } from "@/components/blend/history-messages";
import type { DateOrder } from "@/lib/netflix/date-order";
import { dayNumber } from "@/lib/netflix/date-order";

/** How far a friend has come with their file. */
export type ImportPhase =
  | { is: "empty"; refusal: string | null }
  | { is: "reading"; part: number }
  | { is: "read"; summary: Summary; failure: string | null }
  | { is: "sending"; summary: Summary }
  | { is: "sent" };

type Looked = { shown: ShownTitle[]; matching: number };

/** Reads a history in a worker, so that the page stays responsive however long it is. */
export function useHistoryWorker(blendId: string) {
  const worker = useRef<Worker>(undefined);
  const [phase, setPhase] = useState<ImportPhase>({ is: "empty", refusal: null });
  const [looked, setLooked] = useState<Looked>({ shown: [], matching: 0 });

  useEffect(() => {
    const made = new Worker(new URL("./history-worker.ts", import.meta.url), { type: "module" });
    worker.current = made;
    made.onmessage = ({ data }: MessageEvent<Answer>) => {
      // a whole page of titles is made in slices, between which the browser answers
      startTransition(() => {
        if (data.tell === "titles") setLooked(data);
        else setPhase((before) => after(before, data));
      });
    };
    made.onerror = () => setPhase({ is: "empty", refusal: "The file could not be read." });
    return () => made.terminate();
  }, []);

  const ask = (question: Question) => worker.current?.postMessage(question);
  return {
    phase,
    looked,
    read: (files: File[]) => {
      setPhase({ is: "reading", part: 0 });
      ask({ ask: "read", files, today: dayNumber(new Date()) });
    },
    choose: (choice: { profile?: string; order?: DateOrder }) => ask({ ask: "choose", ...choice }),
    look: (filter: string, limit: number) => ask({ ask: "look", filter, limit }),
    strike: (places: number[], isStruck: boolean) => {
      setLooked(({ shown, matching }) => ({
        matching,
        shown: shown.map((title) =>
          places.includes(title.place) ? { ...title, isStruck } : title,
        ),
      }));
      ask({ ask: "strike", places, isStruck });
    },
    send: () => {
      setPhase((before) =>
        before.is === "read" ? { is: "sending", summary: before.summary } : before,
      );
      ask({ ask: "upload", blendId });
    },
    startOver: () => setPhase({ is: "empty", refusal: null }),
  };
}

function after(before: ImportPhase, answer: Exclude<Answer, { tell: "titles" }>): ImportPhase {
  switch (answer.tell) {
    case "progress":
      return { is: "reading", part: answer.part };
    case "summary":
      return { is: "read", summary: answer.summary, failure: null };
    case "refused":
      return { is: "empty", refusal: answer.message };
    case "failed":
      return before.is === "sending"
        ? { is: "read", summary: before.summary, failure: answer.message }
        : before;
    case "uploaded":
      return { is: "sent" };
  }
}
