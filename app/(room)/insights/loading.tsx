import { ChartsSkeleton } from "@/components/insights/charts-skeleton";
import { Sheet } from "@/components/insights/sheet";

export default function Loading() {
  return (
    <Sheet title="Insights">
      <ChartsSkeleton />
    </Sheet>
  );
}
