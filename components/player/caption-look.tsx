"use client";

import { useEffect, useRef } from "react";
import { IconButton } from "@/components/ui/icon-button";
import type { CaptionSettings } from "@/lib/playback/settings";
import { CaptionChoices } from "./caption-choices";

type Props = {
  captions: CaptionSettings;
  onChange: (change: Partial<CaptionSettings>) => void;
  onClose: () => void;
};

/** How captions look, tried on the trailer itself. */
export function CaptionLook({ captions, onChange, onClose }: Props) {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.querySelector<HTMLElement>("input:checked")?.focus(), []);
  return (
    <section
      ref={panel}
      aria-label="Caption style"
      className="absolute end-gutter bottom-28 z-30 max-h-[70dvh] w-md max-w-[calc(100%-2*var(--spacing-gutter))] animate-rise overflow-y-auto rounded-panel border border-line bg-raised p-5 shadow-panel"
    >
      <div className="mb-3 flex items-center justify-between">
        <h2 className="text-lg">Caption style</h2>
        <IconButton
          icon="close"
          label="Close caption style"
          look="bare"
          size="small"
          onClick={onClose}
        />
      </div>
      <CaptionChoices captions={captions} onChange={onChange} />
      <p className="mt-4 text-sm text-ink-muted">Remembered for every trailer.</p>
    </section>
  );
}
