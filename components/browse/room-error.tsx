"use client";

import { useRouter } from "next/navigation";
import { startTransition } from "react";
import { WentWrong } from "@/components/browse/went-wrong";

/** A part of the room that could not be made, in its own place. */
export function RoomError({ reset }: { reset: () => void }) {
  const router = useRouter();
  const retry = () =>
    startTransition(() => {
      router.refresh(); // resetting alone would show the same failed answer again
      reset();
    });
  return <WentWrong onRetry={retry} />;
}
