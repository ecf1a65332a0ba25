"use client";

import type { ReactNode } from "react";

type Props = { id: string; className: string; children: ReactNode };

/** What a button with `popoverTarget` opens. Escape and a click elsewhere close it, and so does choosing something. */
export function PopoverMenu({ id, className, children }: Props) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: follows what the links and buttons inside do
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys reach those as clicks
    <div
      id={id}
      popover="auto"
      onClick={(event) => {
        const chosen = event.target instanceof Element && event.target.closest("a, button");
        if (chosen) event.currentTarget.hidePopover();
      }}
      className={className}
    >
      {children}
    </div>
  );
}
