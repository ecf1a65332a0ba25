"use client";

import { useEffect, useId, useRef, useState, useSyncExternalStore } from "react";
import {
  dismissToast,
  frontDialog,
  readToasts,
  subscribeToasts,
  type Toast,
  toastsIn,
} from "@/components/ui/toasts";

const NO_TOASTS: Toast[] = [];

/** Where toasts appear; stands once in the layout, so that its live region exists before the first message. */
export function Toaster() {
  return <ToastsOf dialog={null} />;
}

/** Where they appear over an open dialog, outside of which nothing can be seen or pressed. */
export function DialogToaster() {
  const dialog = useId();
  useEffect(() => toastsIn(dialog), [dialog]);
  return <ToastsOf dialog={dialog} />;
}

function ToastsOf({ dialog }: { dialog: string | null }) {
  const shown = () => (frontDialog() === dialog ? readToasts() : NO_TOASTS);
  const toasts = useSyncExternalStore(subscribeToasts, shown, () => NO_TOASTS);
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

/** Goes by itself, unless the pointer or the keyboard is on it. */
function PassingToast({ toast }: { toast: Toast }) {
  const card = useRef<HTMLDivElement>(null);
  const [isHeld, setHeld] = useState(false);

  useEffect(() => {
    const left = toast.latest - Date.now();
    const wait = isHeld ? left : Math.min(left, toast.seconds * 1_000);
    if (wait === Number.POSITIVE_INFINITY) return;
    const timer = setTimeout(() => leave(toast, card.current), wait);
    return () => clearTimeout(timer);
  }, [toast, isHeld]);
  useEffect(() => {
    if (toast.takesFocus) card.current?.querySelector("button")?.focus();
  }, [toast]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it does nothing but stay
    <div
      ref={card}
      className="flex max-w-full"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={({ target }) => setHeld(target.matches(":focus-visible"))}
      onBlur={() => setHeld(false)}
    >
      <ToastCard
        text={toast.text}
        onUndo={
          toast.undo &&
          (() => {
            toast.undo?.();
            leave(toast, card.current);
          })
        }
      />
    </div>
  );
}

/** The keyboard's place does not go with the toast. */
function leave({ id }: Toast, card: HTMLElement | null) {
  if (card?.contains(document.activeElement)) {
    const dialog = card.closest("dialog");
    const stays = dialog ? dialog.querySelector("a[href], button") : document.querySelector("main");
    if (stays instanceof HTMLElement) stays.focus();
  }
  dismissToast(id);
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
