import type { ReactNode } from "react";
import { DetailsDialog } from "@/components/browse/details-dialog";

export default function DetailsModalLayout({ children }: { children: ReactNode }) {
  return <DetailsDialog>{children}</DetailsDialog>;
}
