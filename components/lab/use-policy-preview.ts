import { useCallback, useEffect, useRef, useState } from "react";
import { type PreviewAnswer, previewNumbers } from "@/lib/policies/actions";

const SETTLED_MS = 350; // after the last key, so that a number being typed is asked about once

type Preview = { answer: PreviewAnswer | null; isAway: boolean };

/** Asks for a viewer's page by the numbers typed, whenever they settle; an older answer never replaces a newer. */
export function usePolicyPreview(pseudonym: string | undefined, numbers: Record<string, string>) {
  const [preview, setPreview] = useState<Preview>({ answer: null, isAway: false });
  const asked = useRef(0);

  const ask = useCallback(async (viewer: string, typed: Record<string, string>) => {
    asked.current += 1;
    const turn = asked.current;
    const form = new FormData();
    for (const [name, value] of Object.entries(typed)) form.set(name, value);
    try {
      const answer = await previewNumbers(viewer, form);
      if (turn === asked.current) setPreview({ answer, isAway: false });
    } catch {
      if (turn === asked.current) setPreview((old) => ({ ...old, isAway: true }));
    }
  }, []);

  useEffect(() => {
    if (pseudonym === undefined) return;
    const timer = setTimeout(() => void ask(pseudonym, numbers), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [ask, pseudonym, numbers]);

  return preview;
}
