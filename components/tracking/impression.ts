import type { Placement } from "@/lib/events/kinds";
import { isFirstSight } from "./seen-placements";
import { beforeExit, currentVisit, track } from "./tracker";

const HALF = 0.5;
const LEAST_MS = 1_000;
const LONG_MS = 5_000; // logged by now even if the viewer looks on

type Sight = { titleId: string; placement: Placement };
type Seen = Sight & { sinceMs: number; timer: ReturnType<typeof setTimeout> };

const sights = new Map<Element, Sight>();
const inView = new Map<Element, Seen>();
let observer: IntersectionObserver | null = null;
let covers = 0;

/** Watches for a title being at least half visible for at least one second. Returns how to stop. */
export function observeImpression(element: Element, sight: Sight): () => void {
  observer ??= startObserver();
  sights.set(element, sight);
  observer.observe(element);
  return () => {
    sights.delete(element);
    observer?.unobserve(element);
    leaveView(element);
  };
}

/** Something large lies over the page: what is beneath counts as out of sight. Returns how to uncover. */
export function coverPage(): () => void {
  covers += 1;
  leaveAll();
  return () => {
    covers -= 1;
    if (covers === 0) lookAgain();
  };
}

function startObserver() {
  beforeExit(leaveAll);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") lookAgain();
  });
  return new IntersectionObserver(
    (entries) => {
      for (const { target, intersectionRatio } of entries) {
        if (intersectionRatio >= HALF) enterView(target);
        else leaveView(target);
      }
    },
    { threshold: HALF },
  );
}

function enterView(element: Element) {
  const sight = sights.get(element);
  if (!sight || inView.has(element) || covers > 0 || document.hidden) return;
  const timer = setTimeout(() => leaveView(element), LONG_MS);
  inView.set(element, { ...sight, sinceMs: Date.now(), timer });
}

function leaveView(element: Element) {
  const seen = inView.get(element);
  if (!seen) return;
  clearTimeout(seen.timer);
  inView.delete(element);
  logImpression(seen);
}

function leaveAll() {
  for (const element of [...inView.keys()]) leaveView(element);
}

/** Observing anew makes the observer report what is in view now. */
function lookAgain() {
  for (const element of sights.keys()) {
    observer?.unobserve(element);
    observer?.observe(element);
  }
}

function logImpression({ titleId, placement, sinceMs }: Seen) {
  const visibleMs = Date.now() - sinceMs;
  if (visibleMs < LEAST_MS || !isFirstSight(currentVisit(), placement)) return;
  const firstVisibleAt = new Date(sinceMs).toISOString();
  track({ kind: "impression", titleId, placement, visibleMs, firstVisibleAt });
}
