import { useEffect, useRef } from "react";
import { track } from "@/components/tracking/tracker";

const SETTLED_MILLISECONDS = 1_200; // by then a person reads the results rather than types on

/**
 * Logs a query once its results have stood for a moment, or at once when one of them is opened; never the same
 * one twice in a row.
 */
export function useSettledSearch(query: string, results: number) {
  const logged = useRef("");

  useEffect(() => {
    if (!query || query === logged.current) return;
    const settle = () => {
      stop();
      logged.current = query;
      track({ kind: "search", query, results });
    };
    const settleWhenOpened = ({ target }: Event) => {
      if (target instanceof Element && target.closest("main [data-result] a")) settle();
    };
    const timer = setTimeout(settle, SETTLED_MILLISECONDS);
    document.addEventListener("click", settleWhenOpened, { capture: true }); // before the click itself is logged
    const stop = () => {
      clearTimeout(timer);
      document.removeEventListener("click", settleWhenOpened, { capture: true });
    };
    return stop;
  }, [query, results]);
}
