"use client";

import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";

/** A link to hand on. On plain http there is no clipboard to write to: then it is selected, ready to copy. */
export function CopyLink({ link }: { link: string }) {
  const field = useRef<HTMLInputElement>(null);
  const [label, setLabel] = useState("Copy");

  async function copy() {
    field.current?.select();
    const isCopied = await copyText(link);
    setLabel(isCopied ? "Copied" : "Press Ctrl + C");
  }

  return (
    <div className="mt-3 flex flex-wrap gap-2">
      <input
        ref={field}
        readOnly
        value={link}
        aria-label="Link to copy"
        onFocus={(event) => event.currentTarget.select()}
        className="min-h-11 min-w-0 flex-1 basis-56 rounded-lg border border-line-strong bg-ground/60 px-3.5 font-mono text-sm text-ink"
      />
      <Button look="outline" onClick={copy}>
        {label}
      </Button>
    </div>
  );
}

async function copyText(text: string) {
  if (!navigator.clipboard) return document.execCommand("copy"); // the only way outside a secure context
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
