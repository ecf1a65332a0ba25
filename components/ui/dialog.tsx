"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { DialogToaster } from "@/components/ui/toast";

type Props = {
  label: string;
  onClose: () => void;
  children: ReactNode;
  className?: string;
  /** Shows no close button; the content brings its own way out. */
  bare?: boolean;
};

/** A modal dialog, open while it is mounted. The browser keeps the focus inside; Escape, the cross and a click beside it close. */
export function Dialog({ label, onClose, children, className = "", bare = false }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const element = dialog.current;
    if (!element || element.open) return;
    element.showModal();
    document.documentElement.style.overflow = "hidden"; // the page behind must not scroll along
    return () => {
      document.documentElement.style.overflow = "";
      element.close();
    };
  }, []);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the keyboard's way and arrives as cancel
    <dialog
      ref={dialog}
      aria-label={label}
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        // the second half of a double click on what opened it is not a click beside it
        if (event.target === event.currentTarget && event.detail < 2) onClose();
      }}
      className={`m-auto max-h-none max-w-none overflow-visible bg-transparent p-0 text-ink open:animate-rise ${className}`}
    >
      {children}
      {!bare && (
        <IconButton
          icon="close"
          label="Close"
          onClick={onClose}
          className="absolute end-4 top-3 z-10 bg-ground/80" // beside a scroll bar, not over it
        />
      )}
      <DialogToaster />
    </dialog>
  );
}
