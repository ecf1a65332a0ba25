import { useId, useLayoutEffect, useSyncExternalStore } from "react";

let waiting: string[] = []; // whoever wants to play, the latest last
const listeners = new Set<() => void>();

/** Whether this preview is the one that plays: the latest on the screen does, and those before it wait for it to go. */
export function useOnlyTrailer(): boolean {
  const id = useId();
  useLayoutEffect(() => {
    change([...waiting, id]);
    return () => change(waiting.filter((other) => other !== id));
  }, [id]);
  return useSyncExternalStore(
    listen,
    () => waiting.at(-1) === id,
    () => false,
  );
}

let holds = 0;

/** Previews stop for what was asked for; the function it gives lets them go on. */
export function holdPreviews(): () => void {
  holds += 1;
  const id = `hold ${holds}`;
  change([...waiting, id]);
  return () => change(waiting.filter((other) => other !== id));
}

function change(now: string[]) {
  waiting = now;
  for (const tell of [...listeners]) tell();
}

function listen(onChange: () => void) {
  listeners.add(onChange);
  return () => {
    listeners.delete(onChange);
  };
}
