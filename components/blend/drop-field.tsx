"use client";

import { type DragEvent, useId, useRef, useState } from "react";
import { buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

type Props = { onFiles: (files: File[]) => void; note?: string };

const UNSENT =
  "It is read in this browser. Nothing is sent before you have seen it and pressed the button.";

/** Takes files by dropping or by choosing; both lead to the same. */
export function DropField({ onFiles, note = UNSENT }: Props) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);

  function drop(event: DragEvent) {
    event.preventDefault();
    setIsOver(false);
    give([...event.dataTransfer.files]);
  }
  function give(files: File[]) {
    if (files.length > 0) onFiles(files);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same without a mouse
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
      className={`flex flex-col items-center gap-4 rounded-panel border-2 border-dashed px-6 py-12 text-center transition-colors ${isOver ? "border-brass bg-brass/10" : "border-line-strong bg-surface"}`}
    >
      <Icon name="film" className="size-9 text-brass" />
      <p className="max-w-[42ch] text-ink-muted">
        Drop <b className="text-ink">NetflixViewingHistory.csv</b>,{" "}
        <b className="text-ink">ViewingActivity.csv</b> or the whole ZIP from Netflix here.
      </p>
      <label
        htmlFor={id}
        className={buttonClass(
          {},
          "relative cursor-pointer focus-within:outline-3 focus-within:outline-offset-2 focus-within:outline-brass-strong",
        )}
      >
        Choose a file
        <input
          ref={input}
          id={id}
          type="file"
          multiple
          accept=".csv,.zip,text/csv,application/zip"
          className="sr-only"
          onChange={(event) => {
            give([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = ""; // so that the same file can be chosen again
          }}
        />
      </label>
      <p className="text-sm text-ink-muted">{note}</p>
    </div>
  );
}
