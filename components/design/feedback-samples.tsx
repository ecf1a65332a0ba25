"use client";

import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { PopoverMenu } from "@/components/ui/popover-menu";
import { Skeleton } from "@/components/ui/skeleton";
import { showToast } from "@/components/ui/toasts";

/** What answers an act: toasts, dialogs, menus, and the shapes that wait for what is coming. */
export function FeedbackSamples() {
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-wrap gap-3">
        <Button look="outline" onClick={() => showToast("Added to your list.")}>
          Show a toast
        </Button>
        <Button
          look="outline"
          onClick={() => showToast("Hidden from your rows.", () => showToast("Brought back."))}
        >
          Show one to undo
        </Button>
        <Button ref={opener} look="outline" onClick={() => setOpen(true)}>
          Open a dialog
        </Button>
        <Button look="outline" popoverTarget="sample-menu">
          Open a menu
        </Button>
      </div>
      <PopoverMenu
        id="sample-menu"
        className="m-auto w-64 rounded-panel border border-line bg-raised p-2 text-ink shadow-panel open:animate-rise"
      >
        {["First", "Second"].map((name) => (
          <Button key={name} look="bare" className="w-full">
            {name}
          </Button>
        ))}
      </PopoverMenu>
      <div className="grid max-w-3xl grid-cols-3 gap-3">
        {["One", "Two", "Three"].map((name) => (
          <div key={name} className="flex flex-col gap-2">
            <Skeleton className="aspect-video" />
            <Skeleton className="h-3 w-2/3" />
          </div>
        ))}
      </div>
      {isOpen && (
        <Dialog
          label="A dialog"
          onClose={() => {
            setOpen(false);
            setTimeout(() => opener.current?.focus());
          }}
          className="w-[min(32rem,100vw-2rem)]"
        >
          <div className="rounded-panel bg-raised p-8 shadow-panel">
            <h2 className="pe-12 text-title">A dialog</h2>
            <p className="mt-3 text-ink-muted">
              The browser keeps the focus inside. Escape, the cross and a click beside it close it.
            </p>
          </div>
        </Dialog>
      )}
    </div>
  );
}
