"use client";

import { useEffect, useSyncExternalStore } from "react";
import { dismissToast, readToasts, subscribeToasts, type Toast } from "@/components/ui/toasts";

const NO_TOASTS: Toast[] = [];

/** Where toasts appear; stands once in the layout, so that its live region exists before the first message. */
export function Toaster() {
  const toasts = useSyncExternalStore(subscribeToasts, readToasts, () => NO_TOASTS);
  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-x-0 bottom-[calc(var(--bottom-bar-height)+1rem)] z-60 flex flex-col items-center gap-2 px-4"
    >
      {toasts.map((toast) => (
        <PassingToast key={toast.id} toast={toast} />
      ))}
    </div>
  );
}

function PassingToast({ toast }: { toast: Toast }) {
  useEffect(() => {
    const timer = setTimeout(() => dismissToast(toast.id), toast.seconds * 1000);
    return () => clearTimeout(timer);
  }, [toast]);

  return (
    <ToastCard
      text={toast.text}
      onUndo={
        toast.undo &&
        (() => {
          toast.undo?.();
          dismissToast(toast.id);
        })
      }
    />
  );
}

/** A short message, with a button where what it tells can be taken back. */
export function ToastCard({ text, onUndo }: { text: string; onUndo?: () => void }) {
  return (
    <div className="pointer-events-auto flex max-w-full animate-rise items-center gap-3 rounded-full border border-line bg-raised py-2 ps-5 pe-2 text-sm shadow-panel">
      <span className="py-1.5 pe-3">{text}</span>
      {onUndo && (
        <button
          type="button"
          className="min-h-9 rounded-full px-3.5 font-semibold text-brass-strong hover:bg-ink/10"
          onClick={onUndo}
        >
          Undo
        </button>
      )}
    </div>
  );
}
