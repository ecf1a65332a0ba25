import { useEffect, useRef, useState } from "react";

const AGAIN_MS = 2_000;

/** Whether Matinee cannot serve at the moment; calls back once when it can again after it could not. */
export function useComeback(onComeback: () => void): { isAway: boolean } {
  const [isAway, setAway] = useState(false);
  const comeBack = useRef(onComeback);
  comeBack.current = onComeback;

  useEffect(() => {
    let wasAway = false;
    let timer: ReturnType<typeof setTimeout>;
    const leaving = new AbortController();
    async function look() {
      const { signal } = leaving;
      const isWell = await fetch("/api/health", { cache: "no-store", signal }).then(
        ({ ok }) => ok,
        () => false,
      );
      if (signal.aborted) return;
      setAway(!isWell);
      if (isWell && wasAway) comeBack.current();
      wasAway = !isWell;
      if (!isWell) timer = setTimeout(look, AGAIN_MS);
    }
    void look();
    return () => {
      leaving.abort();
      clearTimeout(timer);
    };
  }, []);

  return { isAway };
}
