import type { ReactNode } from "react";
import { OverlaySlot } from "@/components/browse/overlay-slot";

export default function ModalLayout({ children }: { children: ReactNode }) {
  return <OverlaySlot>{children}</OverlaySlot>;
}
