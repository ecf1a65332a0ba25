import { type RefObject, startTransition, useEffect, useState } from "react";
import { flushSync } from "react-dom";

const AROUND = "100% 0px"; // a screen above and below the one in sight
const COME = "matinee-come"; // asks a row for its cards at once

type Report = (isNear: boolean) => void;

const reports = new WeakMap<Element, Report>();
let observer: IntersectionObserver | null = null;

/** Whether an element is on the screen or no more than a screen away from it. */
export function useNear(element: RefObject<HTMLElement | null>, startsNear: boolean): boolean {
  const [isNear, setNear] = useState(startsNear);
  useEffect(() => {
    const watched = element.current;
    if (!watched) return;
    const come = () => flushSync(() => setNear(true));
    observer ??= startObserver();
    reports.set(watched, setNear);
    observer.observe(watched);
    watched.addEventListener(COME, come);
    return () => {
      observer?.unobserve(watched);
      watched.removeEventListener(COME, come);
    };
  }, [element]);
  return isNear;
}

/** Lets a row have its cards now: keys held down may be faster than the scrolling that would bring it near. */
export function bringNear(row: Element) {
  row.dispatchEvent(new Event(COME));
}

/** Rows that come near while the page scrolls are drawn in slices, so that no frame waits for a whole row. */
function startObserver() {
  return new IntersectionObserver(
    (entries) => {
      startTransition(() => {
        for (const { target, isIntersecting } of entries) reports.get(target)?.(isIntersecting);
      });
    },
    { root: document, rootMargin: AROUND }, // of this document also where it stands in a frame
  );
}
