"use client";

import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import type { Role } from "@/components/browse/places";

const Palette = dynamic(() => import("./palette").then((module) => module.Palette), { ssr: false });

/** Ctrl K or ⌘K opens the palette, which is loaded only then. */
export function PaletteKey({ role }: { role: Role }) {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return;
      if (event.shiftKey || event.altKey) return;
      event.preventDefault(); // browsers search the web by this key
      setOpen((wasOpen) => wasOpen || document.querySelector("dialog[open]") === null);
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
  return isOpen ? <Palette role={role} onClose={() => setOpen(false)} /> : null;
}
