import { type RefObject, startTransition, useEffect, useState } from "react";

const STAY_MS = 200; // what scrolls by is gone sooner

const timers = new WeakMap<Element, ReturnType<typeof setTimeout>>();
const reports = new WeakMap<Element, (isStaying: boolean) => void>();
let observer: IntersectionObserver | null = null;

/** Whether an element has come to stay on the screen for a moment, from then on until it leaves it. */
export function useStaying(element: RefObject<HTMLElement | null>): boolean {
  const [isStaying, setStaying] = useState(false);
  useEffect(() => {
    const watched = element.current;
    if (!watched) return;
    observer ??= new IntersectionObserver(hear);
    reports.set(watched, setStaying);
    observer.observe(watched);
    return () => {
      clearTimeout(timers.get(watched));
      observer?.unobserve(watched);
    };
  }, [element]);
  return isStaying;
}

function hear(entries: IntersectionObserverEntry[]) {
  for (const { target, isIntersecting } of entries) {
    clearTimeout(timers.get(target));
    const report = () => startTransition(() => reports.get(target)?.(isIntersecting));
    if (isIntersecting) timers.set(target, setTimeout(report, STAY_MS));
    else report();
  }
}
