import type { ReactNode } from "react";

/** Darkens the picture around what has to be read or pressed. */
export function Veil({ children }: { children: ReactNode }) {
  return (
    <div className="absolute inset-0 z-20 grid animate-appear place-items-center bg-ground/70 px-gutter">
      {children}
    </div>
  );
}
