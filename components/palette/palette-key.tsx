"use client";

import dynamic from "next/dynamic";
import { useEffect, useRef, useState } from "react";
import type { Role } from "@/components/browse/places";

const Palette = dynamic(() => import("./palette").then((module) => module.Palette), { ssr: false });

/** Ctrl K or ⌘K opens the palette, which is loaded only then; also when pressed before the page was awake. */
export function PaletteKey({ role }: { role: Role }) {
  const [isOpen, setOpen] = useState(false);
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const open = () =>
      setOpen((wasOpen) => wasOpen || document.querySelector("dialog[open]") === null);
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return;
      if (event.shiftKey || event.altKey) return;
      event.preventDefault(); // browsers search the web by this key
      open();
    };
    if (mark.current?.dataset.palette === "asked") open();
    window.addEventListener("keydown", listen, true); // before the script in the page, which hears for a page that sleeps
    return () => window.removeEventListener("keydown", listen, true);
  }, []);
  return (
    <>
      <span ref={mark} data-palette="" hidden suppressHydrationWarning />
      {isOpen && <Palette role={role} onClose={() => setOpen(false)} />}
    </>
  );
}
