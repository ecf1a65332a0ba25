import { useEffect, useRef } from "react";
import { track } from "@/components/tracking/tracker";

const SETTLED_MILLISECONDS = 1_200; // by then a person reads the results rather than types on

/** Logs a query once its results have stood for a moment, and never the same one twice in a row. */
export function useSettledSearch(query: string, results: number) {
  const logged = useRef("");

  useEffect(() => {
    if (!query || query === logged.current) return;
    const timer = setTimeout(() => {
      logged.current = query;
      track({ kind: "search", query, results });
    }, SETTLED_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [query, results]);
}
