import type { ReactNode } from "react";
import { OverlaySlot } from "@/components/browse/overlay-slot";
import { StageOnTheWay } from "@/components/player/stage-on-the-way";

export default function ModalLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <OverlaySlot>{children}</OverlaySlot>
      <StageOnTheWay />
    </>
  );
}
