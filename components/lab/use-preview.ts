import { useEffect, useState } from "react";

const SETTLED_MS = 350; // after the last key, so that a number being typed is asked about once

type Preview<Answer> = { answer: Answer | null; isAway: boolean };

type Asking<Question, Answer> = (question: Question, signal: AbortSignal) => Promise<Answer>;

/**
 * Asks whenever the question settles. A newer question gives the older one up, so that no late answer replaces it.
 * The question and the way of asking stay the same objects while nothing changed; null asks nothing.
 */
export function usePreview<Question, Answer>(
  question: Question | null,
  ask: Asking<Question, Answer>,
) {
  const [preview, setPreview] = useState<Preview<Answer>>({ answer: null, isAway: false });

  useEffect(() => {
    if (question === null) return;
    const asking = new AbortController();
    const { signal } = asking;
    const timer = setTimeout(() => {
      ask(question, signal).then(
        (answer) => !signal.aborted && setPreview({ answer, isAway: false }),
        () => !signal.aborted && setPreview((old) => ({ ...old, isAway: true })),
      );
    }, SETTLED_MS);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [question, ask]);

  return preview;
}
