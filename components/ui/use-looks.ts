import { useRouter } from "next/navigation";
import { useEffect, useTransition } from "react";

const EVERY_MILLISECONDS = 1_000;

/** Fetches the page anew again and again, for as long as something is under way. */
export function useLooks(isUnderWay: boolean) {
  const router = useRouter();
  const [isLooking, look] = useTransition();

  useEffect(() => {
    if (!isUnderWay || isLooking) return; // a look that takes long is waited for, or the next would end it
    const timer = setTimeout(() => look(() => router.refresh()), EVERY_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [isUnderWay, isLooking, router]);
}
