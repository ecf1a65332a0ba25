"use client";

import { useEffect, useState } from "react";
import type { QuickFind } from "@/lib/search/quick";

const TYPING_MS = 90;

/** What the server finds for what is being typed; the last answer stays until the next has come. */
export function useQuickFind(typed: string) {
  const [found, setFound] = useState<QuickFind | null>(null);
  const [isSearching, setSearching] = useState(false);
  useEffect(() => {
    const leaving = new AbortController();
    const ask = async () => {
      setSearching(true);
      try {
        const address = `/api/search?q=${encodeURIComponent(typed)}`;
        const answer = await fetch(address, { signal: leaving.signal });
        if (answer.ok) setFound(await answer.json());
      } catch {
        if (leaving.signal.aborted) return; // more was typed
      }
      setSearching(false);
    };
    const timer = setTimeout(ask, TYPING_MS);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [typed]);
  return { found, isSearching };
}
