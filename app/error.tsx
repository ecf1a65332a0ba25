"use client";

import { WentWrong } from "@/components/browse/went-wrong";

/** For faults in the frame of the pages itself; inside it, app/(room)/error.tsx keeps the frame standing. */
export default function MatineeError() {
  return (
    <main>
      <WentWrong onRetry={() => location.reload()} />
    </main>
  );
}
