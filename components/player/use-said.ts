"use client";

import { useCallback, useEffect, useState } from "react";

const SAID_MS = 1_400;

/** Words that stay for a moment. */
export function useSaid(): [words: string, say: (words: string) => void] {
  const [said, setSaid] = useState({ words: "" });
  useEffect(() => {
    if (!said.words) return;
    const timer = setTimeout(() => setSaid({ words: "" }), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const say = useCallback((words: string) => setSaid({ words }), []);
  return [said.words, say];
}
