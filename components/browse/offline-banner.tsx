"use client";

import { useSyncExternalStore } from "react";
import { Icon } from "@/components/ui/icon";

/** Says at once that the network is gone, on every page, and for as long as it is. */
export function OfflineBanner() {
  const isOnline = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-x-0 top-[calc(var(--header-height)+0.5rem)] z-50 flex justify-center px-4"
    >
      {!isOnline && <OfflineNote />}
    </div>
  );
}

export function OfflineNote() {
  return (
    <p className="flex max-w-2xl animate-rise items-start gap-3 rounded-panel border border-brass/60 bg-raised px-4 py-2.5 text-sm shadow-panel">
      <Icon name="warning" className="mt-0.5 size-4 text-brass" />
      <span>
        <strong className="font-semibold">You are offline.</strong> You can look around; what you do
        is kept and told when the network is back.
      </span>
    </p>
  );
}

function subscribe(onChange: () => void) {
  window.addEventListener("online", onChange);
  window.addEventListener("offline", onChange);
  return () => {
    window.removeEventListener("online", onChange);
    window.removeEventListener("offline", onChange);
  };
}
