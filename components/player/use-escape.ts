import { useEffect } from "react";

/** Escape where no dialog is open that would hear it. */
export function useEscape(act: () => void) {
  useEffect(() => {
    const hear = ({ key }: KeyboardEvent) => {
      if (key === "Escape" && !document.querySelector("dialog[open]")) act();
    };
    addEventListener("keydown", hear);
    return () => removeEventListener("keydown", hear);
  }, [act]);
}
