import { useRouter } from "next/navigation";
import { useEffect, useState, useTransition } from "react";

const EVERY_MILLISECONDS = 1_000;

/** Fetches the page anew again and again, for as long as something is under way. */
export function useLooks(isUnderWay: boolean) {
  const router = useRouter();
  const [isLooking, look] = useTransition();
  const [missed, setMissed] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: after a look that was missed there is another
  useEffect(() => {
    if (!isUnderWay || isLooking) return; // a look that takes long is waited for, or the next would end it
    let isOver = false;
    const timer = setTimeout(async () => {
      const isReached = await isAnyoneThere();
      if (isOver) return;
      if (isReached) look(() => router.refresh());
      else setMissed((count) => count + 1);
    }, EVERY_MILLISECONDS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [isUnderWay, isLooking, missed, router]);
}

/** Asked first, as a page that is fetched anew without a network gives way to the browser's own page about that. */
function isAnyoneThere() {
  return fetch("/api/health", { method: "HEAD" }).then(
    () => true,
    () => false,
  );
}
