import { useState } from "react";
import { showToast } from "@/components/ui/toasts";
import { rewindStage } from "@/lib/stage/actions";

/** Puts the demo audience back to its opening state, and tells when that is done. */
export function useRewind(onRewound: () => void) {
  const [isRunning, setRunning] = useState(false);

  async function run() {
    setRunning(true);
    const { isRewound } = await rewindStage().catch(() => ({ isRewound: false }));
    setRunning(false);
    if (isRewound) onRewound();
    else showToast("The demo audience could not be rewound.");
  }

  return { isRunning, run };
}
